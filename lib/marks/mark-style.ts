/**
 * How marks look. Three shapes of line, so that colour is not needed to tell them apart: solid (on record word for
 * word), dashed (shortened or edited), double (given to somebody else here); and dotted for a saved place that was asked for. The sign for "disputed" is two opposed
 * arrows. The colours have a luminance near 0.2: at least 3:1 against white and against black, so one set serves
 * light and dark pages without knowing the page's. In forced colours the system's own are
 * taken, and no fill, which would grey the words.
 */
export const MARK_STYLE = `
.marks { position: absolute; inset: 0 auto auto 0; width: 100px; height: 100px; margin: 0; border: 0; padding: 0; overflow: visible; background: none; pointer-events: none; }
.line, .sign { position: absolute; box-sizing: border-box; pointer-events: none; }
.line { border: 0 solid currentColor; border-radius: 1px; }
.line.verbatim { color: #2f7de1; border-bottom: 2px solid; }
.line.changed { color: #b8690f; border-bottom: 2px dashed; }
.line.other-speaker { color: #9b5de0; border-bottom: 4px double; }
.line.saved { color: #6f7683; border-bottom: 3px dotted; }
.line.pointed { background: color-mix(in srgb, currentColor 14%, transparent); }
.line.current { background: color-mix(in srgb, currentColor 20%, transparent); outline: 2px solid currentColor; outline-offset: 1px; }
.sign { width: 16px; height: 16px; }
.sign svg { display: block; width: 100%; height: 100%; }
.stepper { position: absolute; margin: 0; padding: 0; border: 0; background: none; opacity: 0; width: 1px; height: 1px; overflow: hidden; pointer-events: none; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; pointer-events: none; }
@media (forced-colors: active) {
  .line.line { color: LinkText; background: none; }
  .line.current { outline-color: Highlight; }
}
`;
