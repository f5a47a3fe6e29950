import type { ErrorData } from './appError.ts';

/** What a person should know of the place of a vault though it works; the texts are those of errors. */
export const noticeCodes = ['disk-low', 'clock-behind', 'vault-synced'] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** One of them, with what its text names. */
export type VaultNotice = ErrorData & Readonly<{ code: NoticeCode }>;
