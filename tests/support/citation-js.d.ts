/** What the tests use of citation-js, which comes without types: an independent reader of BibTeX and RIS. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(
        text: string,
        options: { readonly generateGraph: false; readonly forceType: '@ris/file' | '@biblatex/text' },
      ): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
