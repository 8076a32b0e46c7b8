/** The script of pages of the catalogue where goods can be ordered: the cart and the request for quotation in one file. */
import './add.ts';
import './request/add.ts';
