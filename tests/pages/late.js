// A small single-page site: the first story arrives three seconds late, the others by client-side navigation.
// ?delay=MS changes the wait (for benchmarks).
const stories = {
  first: {
    title: 'What was said in Paris',
    text: [
      'The talks in Paris ended with a statement to the press.',
      '“I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL and other counterterrorism challenges of the region, and we agreed to do so,” Secretary of State John Kerry said.',
      'The hall emptied quickly after that.',
    ],
  },
  second: {
    title: 'A channel that closed',
    text: [
      'Russian Foreign Minister Sergei Lavrov looked back on better days.',
      '“It was a dialogue channel open to security services, the military, and diplomats,” Lavrov said of the commission.',
      '“The tea was better then, too,” said Olga Perrin, who kept the samovar.',
    ],
  },
  third: {
    title: 'Rain expected',
    text: ['Rain is expected along the coast. Umbrellas are advised.', '“It will pass,” said Tomas Rell, who sells them.'],
  },
};

const app = document.getElementById('app');
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

function show(name) {
  const story = stories[name] ?? stories.first;
  const article = document.createElement('article');
  article.append(element('h1', story.title), ...story.text.map((line) => element('p', line)));
  const links = element('p', 'More: ');
  for (const [key, { title }] of Object.entries(stories)) {
    const link = Object.assign(element('a', title), { href: `?story=${key}`, id: `to-${key}` });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState({}, '', link.href);
      show(key);
    });
    links.append(link, ' · ');
  }
  app.replaceChildren(article, links);
  document.title = story.title;
  document.documentElement.dataset.shownAt = String(performance.now());
}

const wanted = () => new URLSearchParams(location.search).get('story') ?? 'first';
addEventListener('popstate', () => show(wanted()));
setTimeout(() => show(wanted()), Number(new URLSearchParams(location.search).get('delay') ?? 3000));
