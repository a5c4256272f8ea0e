import { failure, type Result, success } from '@/lib/model/result';
import { readingProblem, storageFailureOf } from './storage-problem';

/** What `work` reads, once. A storage that cannot be read is a value; a bug in `work` throws. */
export async function read<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    if (storageFailureOf(error) === undefined) throw error;
    return failure('failed', readingProblem(error));
  }
}
