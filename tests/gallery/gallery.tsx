import { render } from 'preact';
import '@/components/pages.css';
import './gallery.css';
import { SHELVES } from './shelves';

/** The page: all shelves, or only the one named in the address (`?component=quotation-card`). */
function Gallery(props: { only: string | null }) {
  const shelves = Object.entries(SHELVES).filter(([name]) => props.only === null || props.only === name);
  return (
    <>
      <h1>Every component in every state</h1>
      {shelves.map(([component, states]) => (
        <section key={component} class="shelf" aria-label={component} data-component={component}>
          <h2>{component}</h2>
          <div class="frames">
            {Object.entries(states).map(([state, { node, width }]) => (
              <div key={state} class={`frame ${width ?? 'narrow'}`} data-state={state}>
                <h3>{state}</h3>
                {node}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

const place = document.getElementById('gallery');
if (place !== null) render(<Gallery only={new URLSearchParams(location.search).get('component')} />, place);
