// A story in an open shadow root, its speaker slotted in.
customElements.define(
  'news-story',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const story = document.createElement('p');
      story.id = 'inshadow';
      story.textContent =
        '“I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL and other counterterrorism challenges of the region, and we agreed to do so,” Secretary of State John Kerry told reporters.';
      root.append(story);
    }
  },
);
