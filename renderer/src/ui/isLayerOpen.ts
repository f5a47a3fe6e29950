/** Whether something lies above the page that the escape key closes first: a dialog, or the choices of a field. */
export function isLayerOpen(): boolean {
  const layers = document.querySelectorAll('[role="dialog"], [role="listbox"]');
  // The choices of a field stay in the page when they are closed.
  return [...layers].some((layer) => layer.checkVisibility());
}
