/** The file name of a sheet, counted from 1: short, plain ASCII, in order when sorted by name. */
export function pageName(sheet: number): string {
  return `page${String(sheet).padStart(2, '0')}.jpg`;
}

/** Whether a file name is one that `pageName` gives. */
export function isPageName(name: string): boolean {
  return /^page\d{2,}\.jpg$/.test(name);
}
