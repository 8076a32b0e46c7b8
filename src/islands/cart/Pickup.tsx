/** Where everything is picked up. */
import type { ReactNode } from 'react';
import type { ShopFair } from '../../commerce/shop-catalogue.ts';
import type { Lang } from '../../i18n/lang.ts';
import { dayRange } from '../../i18n/format.ts';
import { fairPath } from '../../i18n/routes.ts';
import type { PlaceChoice } from './places.ts';
import { useFrame } from './setup.ts';

interface Props {
  /** Places to choose from. */
  readonly choices: readonly PlaceChoice[];
  /** The one that holds. */
  readonly fair: string | null;
  /** Lines of the cart. */
  readonly lines: number;
  /** Fairs of the file of the build. */
  readonly fairs: readonly ShopFair[];
  /** Chooses another. */
  readonly choose: (fair: string | null) => void;
}

/** The name of a fair in the language of the page. */
export function nameOfFair(fairs: readonly ShopFair[], id: string, lang: Lang): string {
  const fair = fairs.find((one) => one.id === id);
  return (lang === 'en' ? fair?.nameEn : null) ?? fair?.name ?? id;
}

/** The choice of a place. */
export function Pickup({ choices, fair, lines, fairs, choose }: Props): ReactNode {
  const { t, lang } = useFrame();
  const days = (id: string): string => {
    const open = fairs.find((one) => one.id === id)?.openDays ?? [];
    const [first, last] = [open[0], open.at(-1)];
    return first === undefined || last === undefined ? '' : dayRange(first, last, lang);
  };
  return (
    <fieldset className="shop-choices">
      <legend>
        <h2>{t.pickup}</h2>
      </legend>
      <p className="muted">{choices.length === 0 ? t.noPlace : t.pickupHelp}</p>
      {choices.map(({ fair: id, served }) => (
        <div className="shop-choice" key={id ?? ''}>
          <label htmlFor={`noi-${id ?? ''}`}>
            <input id={`noi-${id ?? ''}`} type="radio" name="place" checked={id === fair} onChange={() => choose(id)} />
            <b>{id === null ? t.ownPlace : nameOfFair(fairs, id, lang)}</b>
            <small>
              {id === null ? t.ownPlaceHelp : days(id)}, {t.served(served, lines)}
            </small>
          </label>
          {id !== null && id === fair && (
            <a className="shop-choice__more" href={fairPath(lang, id)}>
              {t.fairPage}
            </a>
          )}
        </div>
      ))}
    </fieldset>
  );
}
