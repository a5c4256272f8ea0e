/** Search in words, speakers, headlines and notes; asks when Enter is pressed. */
export function SearchBox(props: { query: string; onSearch: (query: string) => void }) {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('q');
    if (input instanceof HTMLInputElement) props.onSearch(input.value.trim());
  };
  return (
    <search>
      <form class="search" onSubmit={onSubmit}>
        <label class="visually-hidden" for="search">
          Search words, speakers, headlines and notes
        </label>
        <input
          key={props.query}
          id="search"
          name="q"
          type="search"
          dir="auto"
          maxLength={500}
          placeholder="Words, names, notes"
          defaultValue={props.query}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
