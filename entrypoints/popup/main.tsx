import { render } from 'preact';
import '@/components/pages.css';
import { BrandBar } from '@/components/brand-bar';
import { FrontReport } from '@/components/report/front-report';
import { lookAtFrontPage, watchFrontPage } from '@/lib/messages/front-page';
import { frontActions } from '@/lib/messages/report-actions';

const place = document.getElementById('app');
if (place !== null)
  render(
    <>
      <BrandBar heading />
      <FrontReport
        port={{ look: () => lookAtFrontPage(true), watch: watchFrontPage }}
        actions={frontActions({ done: () => window.close() })}
      />
    </>,
    place,
  );
