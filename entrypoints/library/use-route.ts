import { useEffect, useState } from 'preact/hooks';
import { addressOf, parseRoute, type Route } from '@/components/library/route';

/** Where the address bar points, followed as it changes; each new place starts at its top. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}

/** Goes to another place of the library. */
export function goTo(route: Route): void {
  location.hash = addressOf(route);
}
