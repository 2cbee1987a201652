import type { AppError } from '#shared/contract/app-error.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';

// Placeholder until the seed exists.
export async function seedDemonstration(_office: Office): Promise<Result<null, AppError>> {
  return ok(null);
}
