/** Whether bytes begin like an archive, as those of new workbooks do. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The mark of files of old Office programs; encrypted workbooks of newer ones have it too. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether these bytes are a spreadsheet of Excel, old or new; a document of another kind may look so too. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  isZip(bytes) || OLD.every((byte, index) => bytes[index] === byte);
