import css from './card.css?inline';

/** The card's whole style sheet as text, for the shadow root it is shown in: no file of ours is open to the page. */
export const cardCss: string = css;
