/** Words beside titles and terms, as data. Written for this project from general knowledge. */

/** Words that announce a name or a term. */
export const NAMING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'so-called called dubbed titled entitled named nicknamed labeled labelled termed headlined billed coined term terms word words phrase phrases known name names title headline concept category such self-described slogan motto moniker nickname hashtag tagline theme meaning latin aka'.split(
    ' ',
  ),
);
/** Words for works and for where they run. */
export const WORKS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'film movie book novel memoir show program programme series album song documentary play musical column blog magazine sitcom drama comedy podcast ad commercial video sketch episode essay painting poem opera on abc nbc cbs cnn fox msnbc pbs bbc npr hbo news host co-host section newsletter newspaper website autobiography anthem hymn show’s monday tuesday wednesday thursday friday saturday sunday classic'.split(
    ' ',
  ),
);
