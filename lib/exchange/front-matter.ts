/** A property of a note: a text, or a list of texts. */
export type Property = readonly [name: string, value: string | readonly string[] | undefined];

/**
 * YAML front matter with the properties that have a value. Every value stands in double quotation marks as YAML 1.2 has them: a text
 * stays a text whatever it looks like (“no”, “2014”, “- x”, “---”), and nothing in it can end its line.
 */
export function frontMatter(properties: readonly Property[]): string {
  const lines = properties.map(([name, value]) => {
    if (value === undefined || value.length === 0) return '';
    if (typeof value === 'string') return `${name}: ${quoted(value)}\n`;
    return `${name}:\n${value.map((item) => `  - ${quoted(item)}\n`).join('')}`;
  });
  return `---\n${lines.join('')}---\n`;
}

/** Signs that JSON leaves as they are and YAML takes for the end of a line, or for unreadable. */
const NOT_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** A JSON string is a YAML string, but for a few signs. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    NOT_IN_YAML,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
