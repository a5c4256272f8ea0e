import type { SiteView } from './situation';

/** What was chosen for this site, and the other choices. Asking the browser for the site happens in the click. */
export function SiteSwitch(props: {
  site: SiteView;
  onAlways: () => void;
  onOff: () => void;
  onOn: () => void;
}) {
  const { site, onAlways, onOff, onOn } = props;
  return (
    <section class="site">
      <p>
        <strong dir="ltr">{site.host}</strong>{' '}
        <span class="quiet">
          {site.off
            ? 'On Record is off here.'
            : site.always
              ? 'On Record reads pages here by itself.'
              : 'Only when you ask.'}
        </span>
      </p>
      <div class="actions">
        {!site.always && !site.off && (
          <button type="button" class="plain" onClick={onAlways}>
            Always on this site
          </button>
        )}
        {site.off ? (
          <button type="button" class="plain" onClick={onOn}>
            On again on this site
          </button>
        ) : (
          <button type="button" class="plain" onClick={onOff}>
            Off on this site
          </button>
        )}
      </div>
    </section>
  );
}
