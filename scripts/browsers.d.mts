export type BrowserKind = 'chromium' | 'firefox';
export function findBrowser(kind: BrowserKind): string | undefined;
export function ensureBrowser(kind: BrowserKind): string | undefined;
export function howToGet(kind: BrowserKind): string;
export function installDebianPackages(packages: readonly string[]): boolean;
