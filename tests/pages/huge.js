// huge.html: about 5 MB of invented text in 12,000 paragraphs, with a few quotations.
// huge.html?marks: one paragraph with 50,000 opening marks that never close. ?size=N: N paragraphs.
const parameters = new URLSearchParams(location.search);
const article = document.getElementById('long');
const words = 'harbour ledger morning council bridge timetable ferry ribbon garden season letter window'.split(' ');
let seed = 7;
const next = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return words[seed % words.length];
};
const sentence = () => {
  const run = Array.from({ length: 14 }, next).join(' ');
  return `${run[0].toUpperCase()}${run.slice(1)}.`;
};

if (parameters.has('marks')) {
  const paragraph = document.createElement('p');
  paragraph.textContent = Array.from({ length: 50000 }, () => `“${next()}`).join(' ');
  article.append(paragraph);
} else {
  const count = Number(parameters.get('size') ?? 12000);
  for (let i = 0; i < count; i++) {
    const paragraph = document.createElement('p');
    for (let k = 0; k < 4; k++) paragraph.append(sentence(), ' ');
    const inner = document.createElement('em');
    inner.textContent = i % 100 === 50 ? `“${sentence()}” said Mara Lindqvist.` : sentence();
    paragraph.append(inner);
    article.append(paragraph);
  }
}
const known = document.createElement('p');
known.id = 'known';
known.textContent =
  '“It was a dialogue channel open to security services, the military, and diplomats,” Sergei Lavrov said.';
article.append(known);
