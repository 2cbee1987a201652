import { rm } from 'node:fs/promises';

/**
 * The data process removes what it staged. When it died meanwhile, the one that follows knows nothing of the folder, and
 * personal data would stay where nobody looks for it.
 */
export async function removeStaged(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(
    () => undefined,
  );
}
