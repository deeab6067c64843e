// What a script adds to pages that work without one: completion while typing, copying, staying up to date, the fact that is looked at.

const WAIT = 80; // milliseconds after the last letter

function completeWhileTyping(input, list) {
  let offers = [];
  let chosen = -1;
  let timer = 0;
  let asked = null;

  const close = () => show([]);

  const show = (lines) => {
    const kept = lines.indexOf(offers[chosen]);
    offers = lines;
    chosen = -1;
    list.replaceChildren(
      ...offers.map((line, number) => {
        const item = document.createElement("li");
        item.id = `offer-${number}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.dir = "auto";
        item.textContent = line;
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(line);
        });
        return item;
      }),
    );
    list.hidden = offers.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    if (kept >= 0) choose(kept);
  };

  const choose = (number) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = (number + offers.length) % offers.length;
    const item = list.children[chosen];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  };

  const take = (line) => {
    input.value = line;
    close();
    input.focus();
    if (line.endsWith(" ")) ask();
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/complete?${new URLSearchParams({ typed: input.value })}`, { signal: asked.signal });
      show(answer.ok ? (await answer.json()).filter((line) => line !== input.value) : []);
    } catch {
      // The next letter asks again.
    }
  };

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", () => {
    clearTimeout(timer);
    asked?.abort();
    close();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) take(offers[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}

function copyOnPress(button) {
  const words = button.textContent;
  button.hidden = !navigator.clipboard;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 2000);
  });
}

// What has changed is shown where nobody is pressing anything; only the page that is seen asks. It is told again and
// again how things stand, and looks when that is not how they stood for what it shows.
function keepUpToDate(shown) {
  let events = null;
  let renewing = false;

  const renew = async () => {
    if (shown.contains(document.activeElement)) return;
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const renewed = page.getElementById(shown.id);
    if (!answer.ok || !renewed || shown.contains(document.activeElement)) return;
    shown.dataset.live = renewed.dataset.live;
    if (renewed.innerHTML === shown.innerHTML) return;
    shown.replaceChildren(...renewed.childNodes);
    const told = document.getElementById("brought-up");
    told.textContent = told.dataset.done;
  };

  const look = async (event) => {
    if (renewing || event.data === shown.dataset.live) return;
    renewing = true;
    await renew().catch(() => {}); // The next event asks again.
    renewing = false;
  };

  const listen = () => {
    events?.close();
    events = document.hidden ? null : new EventSource("/events");
    events?.addEventListener("message", look);
  };

  document.addEventListener("visibilitychange", listen);
  listen();
}

const input = document.getElementById("command");
if (input) completeWhileTyping(input, document.getElementById("offers"));
document.querySelectorAll("[data-copy]").forEach(copyOnPress);
document.querySelectorAll("[data-live]").forEach(keepUpToDate);
const fact = document.querySelector(".fact.now");
fact?.parentElement.scrollTo({ top: fact.offsetTop - 60 });
