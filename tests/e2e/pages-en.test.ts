/** Every kind of page in English. */
import { describePages } from './pages-suite.ts';

describePages('en');
