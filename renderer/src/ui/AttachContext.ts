import { createContext, useContext } from 'react';
import type { AttachTarget } from '../../../shared/ipc/evidence.ts';

/** Asks the person for files, or for a folder of them, and attaches them to a case. */
export type ChooseFiles = (target: AttachTarget, what: 'files' | 'folder') => void;

/** How parts of the window let files be added; what becomes of them is shown in one place for all. */
export const AttachContext = createContext<ChooseFiles>(() => undefined);

/** Lets the person choose files for a case. */
export const useChooseFiles = (): ChooseFiles => useContext(AttachContext);
