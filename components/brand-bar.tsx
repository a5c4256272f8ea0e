/** The name of the product at the top of each of its pages; `title` names the page. It is the page's heading where that has no other. */
export function BrandBar(props: { title?: string; heading?: boolean }) {
  const Name = props.heading === true ? 'h1' : 'p';
  return (
    <header class="brand">
      <svg viewBox="0 0 128 128" width="22" height="22" aria-hidden="true">
        <rect x="4" y="4" width="120" height="120" rx="26" class="brand-field" />
        <path
          class="brand-sign"
          d="M30 62c0-18 9-30 25-34l3 8c-8 3-13 8-14 15h12v24H30zM70 62c0-18 9-30 25-34l3 8c-8 3-13 8-14 15h12v24H70z"
        />
        <path d="M30 96h68" class="brand-line" />
      </svg>
      <Name class="brand-name">On Record</Name>
      {props.title !== undefined && <p class="quiet">{props.title}</p>}
    </header>
  );
}
