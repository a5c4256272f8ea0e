/** Names as prose lists them: "Morrow", "Morrow and Bell", "Morrow, Bell and Ames". Empty for none. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
