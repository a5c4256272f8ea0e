import type { ComponentChildren } from 'preact';
import { type Result, success } from '@/lib/model/result';

/** One component in one state, and how wide its frame is (narrow is 360 px). */
export interface GalleryState {
  readonly node: ComponentChildren;
  readonly width?: 'narrow' | 'auto' | 'wide';
}

/** Component file name (without ending) → name of the state → what to draw. */
export type Shelves = Readonly<Record<string, Readonly<Record<string, GalleryState>>>>;

/** For callbacks that a still picture never calls. */
export function nothing(): void {}

/** The same for one that is asked to copy. */
export async function copied(): Promise<Result<void>> {
  return success(undefined);
}
