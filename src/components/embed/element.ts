/**
 * The element <so-sao view="fair" id="…">: a view of the register inside another site, as high as what it shows. One plain script of
 * 2,000 bytes or less without imports, so its few words and addresses stand here again; a test holds them to i18n/routes.
 * Attributes: view, id (or ids, separated by commas, for view="list"), lang (vi, en), theme (light, dark).
 */
{
  const views: Readonly<Record<string, string>> = {
    fair: 'hoi-cho',
    province: 'tinh',
    group: 'nhom',
    stars: 'sao',
    producer: 'chu-the',
    product: 'san-pham',
    list: 'danh-sach',
  };
  const themes: Readonly<Record<string, string>> = { light: '#sang', dark: '#toi' };
  // The register is where this script came from.
  const script = document.currentScript ?? document.querySelector('script[src*="/nhung/so-sao.js"]');
  const { origin } = new URL((script as HTMLScriptElement | null)?.src ?? location.href);

  class SoSao extends HTMLElement {
    static readonly observedAttributes = ['view', 'id', 'ids', 'lang', 'theme'];
    private frame: HTMLIFrameElement | null = null;
    private isDrawing = false;

    connectedCallback(): void {
      addEventListener('message', this.onMessage);
      this.draw();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.onMessage);
    }

    attributeChangedCallback(): void {
      this.draw();
    }

    private readonly onMessage = ({ source, origin: from, data }: MessageEvent): void => {
      const height = Number((data as { soSao?: unknown } | null)?.soSao);
      if (source === this.frame?.contentWindow && from === origin && height > 0) this.frame.height = `${Math.min(Math.ceil(height), 8000)}`;
    };

    /** Once for all attributes that change together. */
    private draw(): void {
      if (this.isDrawing) return;
      this.isDrawing = true;
      queueMicrotask(() => {
        this.isDrawing = false;
        if (this.isConnected) this.show();
      });
    }

    private show(): void {
      const given = (name: string): string => (this.getAttribute(name) ?? '').trim();
      const view = given('view');
      const isEn = this.closest<HTMLElement>('[lang]')?.lang.startsWith('en') ?? false;
      const base = `${origin}${isEn ? '/en/embed/' : '/nhung/'}`;
      const isList = view === 'list';
      const id = given(isList ? 'ids' : 'id');
      const isRight = Object.hasOwn(views, view) && /^[a-z\d]+([-,\s]+[a-z\d]+)*$/.test(id) && (isList || !/[,\s]/.test(id));
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      if (!isRight) {
        console.warn(
          `<so-sao>: found view="${view}" ${isList ? 'ids' : 'id'}="${id}"; expected view ${Object.keys(views).join(', ')} and an id as in the address of its page; see ${base}`,
        );
        const link = document.createElement('a');
        link.href = base;
        link.textContent = 'Sổ Sao';
        this.frame = null;
        root.replaceChildren(link);
        return;
      }
      const path = `${isEn ? view : views[view]}/${isList ? `?ids=${id.replace(/[,\s]+/g, ',')}` : `${id}/`}`;
      const frame = document.createElement('iframe');
      frame.src = base + path + (themes[given('theme')] ?? '');
      frame.title = this.title || this.textContent.trim() || 'Sổ Sao';
      frame.loading = 'lazy';
      frame.width = '100%';
      frame.height = view === 'product' ? '360' : '640';
      frame.style.cssText = 'border:0;display:block';
      this.frame = frame;
      root.replaceChildren(frame);
    }
  }

  if (!customElements.get('so-sao')) customElements.define('so-sao', SoSao);
}
