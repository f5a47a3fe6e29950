import { useMutation } from '@tanstack/react-query';
import type { ErrorData } from '../../../shared/appError.ts';
import { request } from '../api.ts';

async function copyReport(error: ErrorData): Promise<void> {
  const { report } = await request('help.report', { error });
  await request('help.copy', { text: report });
}

/** Puts what support needs to know of an error into the clipboard: its code, versions, figures; nothing of a buyer. */
export const useCopyReport = () => useMutation({ mutationFn: copyReport });
