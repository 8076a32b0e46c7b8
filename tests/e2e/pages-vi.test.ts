/** Every kind of page in Vietnamese. */
import { describePages } from './pages-suite.ts';

describePages('vi');
