import { defineBackground } from 'wxt/utils/define-background';

/** The background context: it only registers listeners, synchronously, so that an event can wake it. */
export default defineBackground({
  type: 'module',
  main() {},
});
