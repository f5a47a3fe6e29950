/**
 * Whether a question, a list to choose from or the palette lies above the page, which then has the keys. Lists that are
 * closed stay in the page, unseen.
 */
export const isQuestionOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"], [role="listbox"]')].some((one) =>
    one.checkVisibility(),
  );
