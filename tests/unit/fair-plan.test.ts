/** Plans: a grid as links, and an organiser's drawing of which nothing but shapes and words survives. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { planDrawing, type PlanDrawing } from '../../src/catalogue/plan-svg.ts';
import { drawnPlan, gridPlan } from '../../src/exports/fair-plan.ts';
import { HOSTILE } from './listed.ts';

const all = (): boolean => true;
const nameOf = (stand: string): string => `Gian ${stand}`;

function drawing(text: string): PlanDrawing {
  const read = planDrawing(text);
  return 'problem' in read ? expect.fail(read.problem) : read;
}
const cleaned = (inside: string): string => drawnPlan(drawing(`<svg viewBox="0 0 100 50">${inside}</svg>`), all, nameOf);

/** Everything in a text that could run, load or lead somewhere. */
function dangers(svg: string): string[] {
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!/^(?:svg|g|a|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title)$/.test(name)) found.push(name);
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on|style|^id$|xlink|^src/i.test(key)) found.push(`${name} ${key}`);
          if (key === 'href' && !value.startsWith('#gian-')) found.push(`${name} ${key}=${value}`);
          if (key !== 'href' && key !== 'aria-label' && /url|javascript|data:|https?:/i.test(value)) found.push(`${name} ${key}=${value}`);
        }
      },
    },
    { xmlMode: false },
  );
  parser.end(svg);
  return found;
}

describe('a drawn plan', () => {
  test.each([
    ['a script', '<script>alert(1)</script><rect width="5" height="5"/>'],
    ['a handler', '<rect id="stand-A1" onclick="alert(1)" onload="x" width="5" height="5"/>'],
    ['an address in a colour', '<rect fill="url(https://evil.example/#a)" width="5" height="5"/>'],
    ['an address in a style', '<rect style="fill:url(#a);background:url(//evil.example)" width="5" height="5"/>'],
    ['a link', '<a href="javascript:alert(1)"><rect width="5" height="5"/></a>'],
    ['a foreign object', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="y"/></body></foreignObject>'],
    ['a use', '<use href="https://evil.example/a.svg#b"/><image href="//evil.example/a.png"/>'],
    ['an animation', '<rect width="5" height="5"><animate attributeName="href" to="javascript:alert(1)"/><set attributeName="x"/></rect>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]><text>&a;</text>'],
    ['hostile words', `<text><![CDATA[${HOSTILE.replaceAll(']]>', '')}]]></text>`],
    ['a stand that is none', '<g id=\'stand-"><script>alert(1)</script>\'><rect width="5" height="5"/></g>'],
  ])('loses %s', (_what, inside) => {
    expect(dangers(cleaned(inside))).toEqual([]);
  });

  test('keeps shapes, words, colours, also those of a style', () => {
    expect(
      cleaned('<g transform="translate(1 2)"><path d="M0 0h5" style="fill:#abc;stroke-width:2px"/><text x="3">A1 &amp; B</text></g>'),
    ).toBe(
      '<svg viewBox="0 0 100 50" class="plan__drawing" width="672" height="336"><g transform="translate(1 2)">' +
        '<path d="M0 0h5" fill="#abc" stroke-width="2px"></path><text x="3">A1 &amp; B</text></g></svg>',
    );
  });

  test('links a stand once, never inside another, and not where it has no entry', () => {
    const text =
      '<svg viewBox="0 0 9 9"><g id="stand-A1"><rect id="stand-A2" width="1" height="1"/></g><rect id="stand-B/1" width="1"/></svg>';
    expect(drawing(text).stands).toEqual(['A1', 'B/1']);
    const svg = drawnPlan(drawing(text), (stand) => stand === 'B/1', nameOf);
    expect(svg.match(/<a [^>]*>/g)).toEqual(['<a href="#gian-B_s1" aria-label="Gian B/1">']);
  });

  test.each([
    ['no drawing', 'hello', 'found no svg element'],
    ['another language', '<html><svg viewBox="0 0 1 1"/></html>', 'found no svg element'],
    ['no size', '<svg><rect/></svg>', 'found no viewBox'],
    ['an empty box', '<svg viewBox="0 0 0 5"/>', 'found no viewBox'],
    ['a picture', `<svg viewBox="0 0 1 1">${' '.repeat(400_000)}</svg>`, 'expected 400000 or fewer'],
  ])('is refused where it is %s', (_what, text, problem) => {
    expect(planDrawing(text)).toEqual({ problem: expect.stringContaining(problem) as string });
  });

  test('takes any nesting without running out of stack', () => {
    expect(dangers(cleaned('<g>'.repeat(30_000)))).toEqual([]);
  });

  test('whatever it is made of, nothing that runs, loads or leads away survives', () => {
    const name = fc.constantFrom(
      'script',
      'g',
      'a',
      'rect',
      'text',
      'style',
      'use',
      'image',
      'svg',
      'path',
      'foreignObject',
      'title',
      'set',
    );
    const key = fc.constantFrom('onclick', 'href', 'xlink:href', 'style', 'fill', 'id', 'd', 'src', 'transform', 'ONLOAD', 'class');
    const value = fc.oneof(
      fc.constantFrom('url(#x)', 'javascript:alert(1)', 'fill:url(x)', 'stand-A1', 'U\\52L(x)', '&quot;&gt;&lt;script&gt;', 'rgb(1,2,3)'),
      fc.string().map((text) => text.replace(/[<>&"]/g, '')),
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc
          .tuple(name, fc.dictionary(key, value, { maxKeys: 4 }), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([tag, attributes, children]) => {
            const given = Object.entries(attributes).map(([attribute, text]) => ` ${attribute}="${text}"`);
            return `<${tag}${given.join('')}>${children.join('')}</${tag}>`;
          }),
      ),
    }));
    fc.assert(
      fc.property(tree, (inside) => {
        expect(dangers(cleaned(inside))).toEqual([]);
      }),
    );
  });
});

describe('a grid', () => {
  test('is one link a stand, as wide as its cells, with the name of who stands there', () => {
    const svg = gridPlan(
      [
        ['A1', 'A1', null, 'B/1'],
        ['A1', 'A1', null, null],
      ],
      (stand) => stand !== 'B/1',
      (stand) => `Gian ${stand}: HTX "Mẫu" <b>`,
    );
    expect(svg).toContain(
      '<a href="#gian-A1" aria-label="Gian A1: HTX &quot;Mẫu&quot; &lt;b&gt;"><rect x="6" y="6" width="108" height="88" rx="2"/>',
    );
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(svg).toContain('<g class="plan__other"><rect');
    expect(svg).toContain('viewBox="0 0 232 100"');
  });

  test('draws a stand that is no rectangle cell by cell', () => {
    const svg = gridPlan(
      [
        ['A1', 'A1'],
        ['A1', null],
      ],
      all,
      nameOf,
    );
    expect(svg.match(/<rect/g)).toHaveLength(3);
    expect(svg.match(/<a /g)).toHaveLength(1);
  });
});
