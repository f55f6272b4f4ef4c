"use strict";
(() => {
  const all = (where, what) => [...where.querySelectorAll(what)];
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  for (const form of all(document, ".filtre")) {
    const { mots } = form.elements;
    const items = all(form.parentElement, form.dataset.parmi).map((node) => [node, folded(node.textContent)]);
    const sift = () => {
      const words = folded(mots.value).split(/\s+/);
      const chosen = all(form, "select").filter((choice) => choice.value);
      let shown = 0;
      for (const [node, text] of items) {
        const kept = words.every((word) => text.includes(word)) &&
          chosen.every((choice) => node.dataset[choice.name] === choice.value);
        node.hidden = !kept;
        shown += kept;
      }
      form.querySelector("output").textContent = `${shown} sur ${items.length}`;
    };
    form.addEventListener("input", sift);
    form.addEventListener("reset", () => setTimeout(sift));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    sift();
  }

  // A link to what was sifted out shows it again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    target.closest("section").querySelector(".filtre").reset();
    setTimeout(() => target.scrollIntoView());
  });

  for (const svg of all(document, "svg:has([data-id])")) {
    const light = (event) => {
      const node = event.target.closest?.("[data-id]");
      svg.classList.toggle("eclaire", Boolean(node));
      for (const lit of all(svg, ".lie")) lit.classList.remove("lie");
      if (!node) return;
      const { id } = node.dataset;
      const near = new Set([id]);
      for (const path of all(svg, "[data-de]")) {
        const { de, vers } = path.dataset;
        if ((de !== id && vers !== id) || getComputedStyle(path).display === "none") continue;
        path.classList.add("lie");
        near.add(de).add(vers);
      }
      for (const other of all(svg, "[data-id]")) other.classList.toggle("lie", near.has(other.dataset.id));
    };
    for (const name of ["pointerover", "focusin"]) svg.addEventListener(name, light);
    for (const name of ["pointerleave", "focusout"]) svg.addEventListener(name, () => light({ target: svg }));
  }

  const contents = document.getElementById("sommaire");
  const narrow = matchMedia("(max-width: 64rem)");
  const fold = () => { contents.open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  contents.addEventListener("click", (event) => { if (narrow.matches && event.target.closest("a")) fold(); });
  fold();
  const here = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      const title = target.querySelector("h2");
      all(contents, "a").find((link) => link.hash === `#${title.id}`)
        ?.toggleAttribute("aria-current", isIntersecting);
    }
  }, { rootMargin: "-15% 0px -84%" });
  for (const section of all(document, "main > section")) here.observe(section);
})();
