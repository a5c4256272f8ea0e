import { useEffect, useState } from 'preact/hooks';
import { backgroundOfExtensionPage } from '@/lib/messages/clients';
import type { Version } from '@/lib/view/view-records';

const NONE: readonly Version[] = [];

/** Other wordings of a statement, asked of the background once it is shown; none until it answers, or when it cannot. */
export function useVersions(statementId: string): readonly Version[] {
  const [found, setFound] = useState({ statementId, versions: NONE });
  useEffect(() => {
    let wanted = true;
    void backgroundOfExtensionPage()
      .findVersions({ statementId })
      .then((answer) => {
        if (wanted && answer.ok && answer.value.length > 0) setFound({ statementId, versions: answer.value });
      });
    return () => {
      wanted = false;
    };
  }, [statementId]);
  return found.statementId === statementId ? found.versions : NONE;
}
