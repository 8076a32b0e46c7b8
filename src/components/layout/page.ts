/** The one script of every page: brings old verdicts up to date, and loads suggestions when a search field is focused. */
import '../certificate/up-to-date.ts';

addEventListener('focusin', ({ target }) => {
  // A module is loaded once, however often it is asked for. Where it cannot be, forms work as forms.
  if ((target as HTMLInputElement).name === 'q') import(document.documentElement.dataset['suggest'] ?? '').catch(String);
});
