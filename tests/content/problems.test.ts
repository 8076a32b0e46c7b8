/** Bad content: all problems at once, each one readable line that says where, what was found and what was expected. */
import { describe, expect, test } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { ContentError, problemLine, readContent } from '../../src/catalogue/content-files.ts';
import { emptyContent, put, temporaryFolder, TODAY } from '../import/workspace.ts';

const CERTIFICATE = '  - stars: 3\n    year: 2022\n    provenance: B\n    source:\n      url: https://example.vn/1\n';
const PLACE = 'place:\n  formerProvince: ha-tinh\n';
const GOOD = `name: Trà gừng\nproducer: htx-a\n${PLACE}group: food\ncertificates:\n${CERTIFICATE}`;

/** The problems of a content folder with one good product, one producer and the files given. */
function problemsOf(files: Readonly<Record<string, string>>, areSamplesAllowed = false): string[] {
  const root = emptyContent();
  put(root, 'producers/htx-a.yaml', `name: HTX A\nkind: cooperative\n${PLACE}`);
  put(root, 'products/ha-tinh/tra-gung.yaml', GOOD);
  for (const [path, text] of Object.entries(files)) put(root, path, text);
  const { records, problems } = readContent(root);
  return [...problems, ...contentProblems(records, root, TODAY, areSamplesAllowed)].map(problemLine);
}

/** A product file in its right place. */
const product = (text: string) => ({ 'products/ha-tinh/x.yaml': text });

/** Each kind of mistake: files, and the one line that names it. */
const MISTAKES: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['a missing field', product(GOOD.replace('group: food\n', '')), /^products\/ha-tinh\/x\.yaml: group: found nothing, expected one of food, drink/],
  ['a wrong type', product(GOOD.replace('Trà gừng', '[1]')), /^products\/ha-tinh\/x\.yaml: name: found \[1\], expected string$/],
  ['a text for a number', product(GOOD.replace('2022', 'nay')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.year: found "nay", expected number$/],
  ['an unknown key', product(`${GOOD}colour: red\n`), /^products\/ha-tinh\/x\.yaml: colour: found a field that the schema does not know/],
  ['an unknown province', { 'products/atlantis/x.yaml': GOOD.replace('ha-tinh', 'atlantis') }, /^products\/atlantis\/x\.yaml: place\.formerProvince: found "atlantis", expected the slug of one of the 63/],
  ['a wrong folder', { 'products/nghe-an/x.yaml': GOOD }, /^products\/nghe-an\/x\.yaml: place\.formerProvince: found "ha-tinh", expected the name of the folder, "nghe-an"/],
  ['an unknown producer', product(GOOD.replace('htx-a', 'htx-b')), /^products\/ha-tinh\/x\.yaml: producer: found "htx-b", expected the id of a file in producers\/$/],
  ['a duplicate id', { 'products/nghe-an/tra-gung.yaml': GOOD.replace('ha-tinh', 'nghe-an') }, /^products\/nghe-an\/tra-gung\.yaml: duplicate id "tra-gung": also products\/ha-tinh\/tra-gung\.yaml/],
  ['a day in the future', product(GOOD.replace('year: 2022', 'date: 2026-11-23')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.date: found 2026-11-23, a day in the future; expected 2026-11-22 or earlier$/],
  ['a year in the future', product(GOOD.replace('2022', '2027')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.year: found 2027, a year in the future; expected 2026 or earlier$/],
  ['certificates out of order', product(GOOD + CERTIFICATE.replace('2022', '2019')), /^products\/ha-tinh\/x\.yaml: certificates\[1\]: out of order: found 2019 after a later recognition/],
  ['a date and a year', product(GOOD.replace('year: 2022', 'date: 2022-01-05\n    year: 2022')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.year: expected a date or a year, found both/],
  ['a day that does not exist', product(GOOD.replace('year: 2022', 'date: 2023-02-29')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.date: expected a day that exists, as YYYY-MM-DD; found "2023-02-29"$/],
  ['bad YAML', product(GOOD.replace('group: food', 'group: [food')), /^products\/ha-tinh\/x\.yaml: line \d+: not valid YAML: /],
  ['a key given twice', product(`${GOOD}group: drink\n`), /^products\/ha-tinh\/x\.yaml: line \d+: not valid YAML: Map keys must be unique/],
  ['an alias without its anchor', product(GOOD.replace('Trà gừng', '*name')), /^products\/ha-tinh\/x\.yaml: .*not valid YAML: Unresolved alias/],
  ['an empty file', product(''), /^products\/ha-tinh\/x\.yaml: found an empty file, expected fields/],
  ['a file of comments', product('# later\n'), /^products\/ha-tinh\/x\.yaml: found an empty file, expected fields/],
  ['a list for a record', product('- a\n'), /^products\/ha-tinh\/x\.yaml: found \["a"\], expected object$/],
  ['an image that does not exist', product(`${GOOD}images:\n  - file: a.jpg\n    alt: Gói trà\n`), /^products\/ha-tinh\/x\.yaml: images\[0\]\.file: found no picture "a\.jpg" beside the file$/],
  ['an image elsewhere', product(`${GOOD}images:\n  - file: ../../a.jpg\n    alt: Gói trà\n`), /^products\/ha-tinh\/x\.yaml: images\[0\]\.file: found "\.\.\/\.\.\/a\.jpg", expected the name of a picture file/],
  ['a sample in the default content', product(`${GOOD}sample: true\n`), /^products\/ha-tinh\/x\.yaml: sample: found a sample record in the default content/],
  ['a script as a source', product(GOOD.replace('https://example.vn/1', 'javascript:alert(1)')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.source\.url: found "javascript:alert\(1\)", expected a web address/],
  ['two stars', product(GOOD.replace('stars: 3', 'stars: 2')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.stars: found 2, expected 3, 4 or 5 stars$/],
  ['potential five stars beside five', product(GOOD.replace('stars: 3', 'stars: 5\n    potentialFiveStar: true')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.stars: expected 4 stars beside potentialFiveStar, found 5$/],
  ['no certificates', product(GOOD.replace(`certificates:\n${CERTIFICATE}`, 'certificates: []\n')), /^products\/ha-tinh\/x\.yaml: certificates: found \[\], expected at least one recognition/],
  ['a set of another group', product(`${GOOD}set: 26\n`), /^products\/ha-tinh\/x\.yaml: set: found set 26 of group "tourism", expected a set of group "food"$/],
  ['a spirit without the flag', product(`${GOOD.replace('group: food', 'group: drink')}set: 14\n`), /^products\/ha-tinh\/x\.yaml: alcohol: expected "alcohol: true" beside set 14, found nothing$/],
  ['an unknown mark', product(`${GOOD}marks:\n  - mark: gold\n`), /^products\/ha-tinh\/x\.yaml: marks\[0\]\.mark: found "gold", expected an id of reference\/marks\.yaml$/],
  ['a withdrawal before the recognition', product(GOOD.replace('year: 2022', 'date: 2022-05-01\n    revoked:\n      date: 2021-05-01\n      source:\n        url: https://example.vn/2')), /^products\/ha-tinh\/x\.yaml: certificates\[0\]\.revoked\.date: found 2021-05-01, before the recognition of 2022-05-01/],
  ['a file name that is no id', { 'products/ha-tinh/Trà.yaml': GOOD }, /^products\/ha-tinh\/Trà\.yaml: found the file name "Trà", expected at most 90 lower-case ASCII/],
  ['the address of a list', { 'products/ha-tinh/revoked.yaml': GOOD }, /^products\/ha-tinh\/revoked\.yaml: "revoked" is the address of a list/],
  ['a telephone without consent', { 'producers/b.yaml': `name: HTX B\nkind: cooperative\n${PLACE}contact:\n  phone: '+84912345678'\n` }, /^producers\/b\.yaml: contact\.phoneConsent: expected "phoneConsent: true" beside a telephone number/],
  ['a redirect to nothing', { 'redirects.yaml': '- kind: product\n  from: a\n  to: b\n' }, /^redirects\.yaml: \[0\]\.to: found "b", expected the id of an existing product$/],
  ['a retired id in use', { 'redirects.yaml': '- kind: producer\n  from: htx-a\n  to: htx-a\n' }, /^producers\/htx-a\.yaml: id "htx-a" was retired in redirects\.yaml and is never used again$/],
  ['a region twice', { 'reference/regions.yaml': '- &a { slug: bac-trung-bo, name: B, nameEn: B }\n- *a\n' }, /^reference\/regions\.yaml: slug: found "bac-trung-bo" twice, expected each once$/],
];

describe('problems of content', () => {
  test('good content has none', () => expect(problemsOf({})).toEqual([]));

  test.each(MISTAKES)('%s is named on one line', (_, files, expected) => {
    const lines = problemsOf(files);
    expect(lines.filter((line) => expected.test(line))).toHaveLength(1);
    for (const line of lines) expect(line).not.toMatch(/[\n\r]|undefined|\[object|Invalid/);
  });

  test('one mistake gives one line', () => {
    // Without its region a province points to nothing: the last mistake rightly has more than one.
    for (const [, files, expected] of MISTAKES.slice(0, -1)) expect(problemsOf(files)).toEqual([expect.stringMatching(expected)]);
  });

  test('all mistakes of all files are named at once', () => {
    const inFilesOfTheirOwn = MISTAKES.flatMap(([, files, expected], index) => {
      const text = files['products/ha-tinh/x.yaml'];
      return text === undefined ? [] : [{ path: `products/ha-tinh/x-${index}.yaml`, text, expected: expected.source.replace('x\\.yaml', `x-${index}\\.yaml`) }];
    });
    const lines = problemsOf(Object.fromEntries(inFilesOfTheirOwn.map(({ path, text }) => [path, text])));
    for (const { expected } of inFilesOfTheirOwn) expect(lines).toContainEqual(expect.stringMatching(new RegExp(expected)));
    expect(lines).toHaveLength(inFilesOfTheirOwn.length);
  });

  test('several mistakes of one file are several lines', () => {
    const lines = problemsOf(product('name: ""\ncolour: red\ncertificates: []\n'));
    for (const field of ['name', 'colour', 'producer', 'place', 'group', 'certificates']) {
      expect(lines).toContainEqual(expect.stringContaining(`x.yaml: ${field}: `));
    }
  });

  test('a file that fails its schema is held to its references too, and is not called missing', () => {
    const lines = problemsOf({
      ...product(GOOD.replace('stars: 3', 'stars: 7').replace('htx-a', 'htx-b')),
      'producers/htx-c.yaml': `name: HTX C\nkind: bank\n${PLACE}`,
      'products/ha-tinh/y.yaml': GOOD.replace('htx-a', 'htx-c'),
    });
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/x\.yaml: certificates\[0\]\.stars: found 7/);
    expect(lines.join('\n')).toMatch(/x\.yaml: producer: found "htx-b"/);
    expect(lines.join('\n')).toMatch(/htx-c\.yaml: kind: found "bank"/);
  });

  test('samples are welcome where they are asked for', () => {
    expect(problemsOf(product(`${GOOD}sample: true\n`), true)).toEqual([]);
  });

  test('a missing list is named, a missing redirects.yaml is not', () => {
    const { problems } = readContent(temporaryFolder());
    expect(problems.map(problemLine)).toEqual(
      ['regions', 'provinces', 'groups', 'marks'].map((name) => `reference/${name}.yaml: found no such file, expected a list; copy it from the default content`),
    );
  });

  test('a missing folder is an error that names the setting', () => {
    expect(() => readContent('no-such-folder')).toThrow('CONTENT_DIR: found no folder at "no-such-folder"');
  });

  test('a small file that stands for a very large value is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    expect(problemsOf(product(bomb))).toEqual([expect.stringMatching(/^products\/ha-tinh\/x\.yaml: .*alias/i)]);
  });

  test('the error of a build carries them all', () => {
    const error = new ContentError([
      { file: 'a.yaml', field: 'name', reason: 'found nothing, expected string' },
      { file: 'b.yaml', field: '', reason: 'found an empty file' },
    ]);
    expect(error.message.split('\n')).toEqual([
      'The content has 2 problems; nothing was built.',
      'a.yaml: name: found nothing, expected string',
      'b.yaml: found an empty file',
    ]);
  });
});
