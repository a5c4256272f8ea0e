import type { LibraryCounts } from '@/components/library/library-frame';
import type { Route } from '@/components/library/route';
import { ArticleContent, ArticlesContent } from './articles';
import { DataContent } from './data';
import type { PlaceProps } from './place-props';
import { ProblemsContent } from './problems';
import { SaveContent } from './save';
import { SavedContent, SavedOneContent } from './saved';
import { SearchContent } from './search';
import { SpeakerContent, SpeakersContent } from './speakers';
import { DisputesContent, StatementContent } from './statements';
import { ToCheckContent } from './to-check';
import type { FileImport } from './use-file-import';

/** The content of the place that the address names. */
export function Content(
  props: PlaceProps & { route: Route; counts: LibraryCounts | undefined; files: FileImport },
) {
  const { route, db, act, counts, files } = props;
  switch (route.name) {
    case 'articles':
      return <ArticlesContent db={db} page={route.page} total={counts?.articles} />;
    case 'article':
      return <ArticleContent db={db} act={act} id={route.id} />;
    case 'quotation':
      return <StatementContent db={db} act={act} id={route.id} />;
    case 'speakers':
      return <SpeakersContent db={db} page={route.page} />;
    case 'speaker':
      return <SpeakerContent db={db} act={act} speakerKey={route.key} />;
    case 'disputes':
      return <DisputesContent db={db} act={act} page={route.page} disputed={counts?.disputed} />;
    case 'saved':
      return <SavedContent db={db} act={act} tag={route.tag} />;
    case 'saved-quotation':
      return <SavedOneContent db={db} act={act} id={route.id} />;
    case 'search':
      return <SearchContent db={db} act={act} route={route} />;
    case 'to-check':
      return <ToCheckContent db={db} act={act} />;
    case 'problems':
      return <ProblemsContent db={db} />;
    case 'data':
      return <DataContent db={db} act={act} counts={counts} files={files} />;
    case 'save':
      return <SaveContent db={db} act={act} />;
  }
}
