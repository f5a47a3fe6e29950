/** What tells that a package was made with another Electron than the one that ships. */
export const notForRelease = {
  /** A file at the top of the package. */
  file: 'NOT-FOR-RELEASE.txt',
  /** A part of the names of the archives. */
  mark: 'not-for-release',
  /**
   * @param {string} used version of the Electron inside
   * @param {string} shipped version that it stands in for
   */
  text: (used, shipped) =>
    `This package holds Electron ${used} as a stand-in for ${shipped}: good for tests, not for release.\n`,
};
