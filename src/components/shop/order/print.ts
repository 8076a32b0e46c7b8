/** The button that prints the slip. */
document.querySelector('#in')?.addEventListener('click', () => print());
