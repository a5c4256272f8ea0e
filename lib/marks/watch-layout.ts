/**
 * Tells when words of a page may have moved: scrolling (of any scroller), resizing and zooming, late images and
 * fonts, ended transitions, unfolded details, shifts that the browser reports. Nothing is polled.
 * `near`: only what is near the screen can have changed. Ends with `signal`.
 */
export function watchLayout(
  window: Window,
  moved: (what: 'all' | 'near') => void,
  signal: AbortSignal,
): void {
  const { document } = window;
  const near = () => moved('near');
  const all = () => moved('all');
  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener('scroll', near, options);
  for (const type of ['resize', 'load', 'transitionend', 'animationend', 'toggle'] as const)
    window.addEventListener(type, all, options);
  window.visualViewport?.addEventListener('resize', all, options);
  document.fonts?.addEventListener('loadingdone', all, options);

  const sizes = new ResizeObserver(all);
  sizes.observe(document.documentElement);
  if (document.body !== null) sizes.observe(document.body);
  signal.addEventListener('abort', () => sizes.disconnect());

  // The observer belongs to the outermost window, whose shifts it reports.
  if (window.frameElement === null && PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    const shifts = new PerformanceObserver(all);
    shifts.observe({ type: 'layout-shift' });
    signal.addEventListener('abort', () => shifts.disconnect());
  }
}
