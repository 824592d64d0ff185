import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { readFirst, selectAll } from "../spec/readPlace";
import { proposeAddresses } from "./proposeAddresses";
import { proposePlaces } from "./proposePlaces";
import { proposeRows } from "./proposeRows";

const page = new Window().document as unknown as Document;
const show = (html: string) => {
  page.body.innerHTML = html;
};
const pick = (selector: string): Element => {
  const element = page.querySelector(selector);
  if (element === null) throw new Error(`No ${selector}`);
  return element;
};

describe("the id in an address", () => {
  test.each([
    ["/contacts/12/show", "/contacts/{id}/show", "12"],
    ["/app/3/people/4711", "/app/3/people/{id}", "4711"],
    ["/view.pl?action=edit&id=77&page=3", "/view.pl?id={id}", "77"],
    ["/#/contacts/0/show?tab=1", "/#/contacts/{id}/show", "0"],
    ["/p/0f8fad5b-d9cb-469f-a165-70867728950e/2", "/p/{id}/2", "0f8fad5b-d9cb-469f-a165-70867728950e"],
    [
      "/SOGo/so/rep/Contacts/view#/addressbooks/personal/card/4F1-65",
      "/SOGo/so/rep/Contacts/view#/addressbooks/personal/card/{id}",
      "4F1-65",
    ],
  ])("of %s is found first", (address, pattern, id) => {
    expect(proposeAddresses(new URL(`https://crm.example${address}`))[0]).toMatchObject({ pattern, id });
  });

  test("is offered in every place that could hold one", () => {
    const patterns = proposeAddresses(new URL("https://crm.example/3/people/4")).map(
      ({ pattern }) => pattern,
    );
    expect(patterns).toContain("/{id}/people/4");
    expect(patterns[0]).toBe("/3/people/{id}");
  });
});

describe("a place that was pointed at", () => {
  test("finds that element alone, by what people named it", () => {
    show(
      '<div class="css-1x2y3z"><span data-testid="full-name">Ada</span><span data-testid="mail">a@b.example</span></div>',
    );
    expect(proposePlaces(pick("[data-testid=mail]"), page)[0]).toEqual({ select: '[data-testid="mail"]' });
  });

  test("is told by its label where nothing else has a name", () => {
    show("<table><tr><td>Name</td><td>Ada</td></tr><tr><td>NPI:</td><td>9000000031</td></tr></table>");
    const places = proposePlaces(pick("tr:nth-of-type(2) td:nth-of-type(2)"), page);
    expect(places[0]).toEqual({ select: "td", labelled: ["NPI"] });
    expect(readFirst(page, places)?.text).toBe("9000000031");
  });

  test("of a form field is read by its value", () => {
    show('<form><input name="npi" value="9000000031"><input name="mail"></form>');
    const [place] = proposePlaces(pick("[name=npi]"), page);
    expect(place).toEqual({ select: '[name="npi"]', attribute: "value" });
  });

  test("never leans on a label that stands before something else as well", () => {
    show(
      '<nav><i class="icon">person</i><p>Rosa Rep</p></nav><main><i class="icon">person</i><p>Ada Ng</p></main>',
    );
    for (const place of proposePlaces(pick("main p"), page))
      expect(readFirst(page, [place])?.text).toBe("Ada Ng");
  });

  test("never leans on the person's own words, numbers of machines, or hashed classes", () => {
    show(
      '<main><h1 aria-label="Ada Ng" id="record-1234" class="sc-bdVaJa mt-4">Ada Ng</h1><h1>Other</h1></main>',
    );
    for (const { select } of proposePlaces(pick("h1"), page))
      expect(select).not.toMatch(/Ada|1234|bdVaJa|mt-4/);
  });

  test.each(["div div", "i", "b"])("always finds %s again, however bare the page", (selector) => {
    show("<div><div><b>x</b><b>y</b></div><div><i>z</i></div></div>");
    for (const place of proposePlaces(pick(selector), page))
      expect(readFirst(page, [place])?.text).toBe(pick(selector).textContent);
  });
});

describe("the rows around a name that was pointed at", () => {
  test("are a table's, with the link that tells whose each is", () => {
    show(`<table class="contacts"><thead><tr><th>Name</th></tr></thead><tbody>
      <tr><td><input type="checkbox"></td><td class="name"><a href="/c/1">Ada</a></td><td><a href="/o/9">Clinic</a></td></tr>
      <tr><td><input type="checkbox"></td><td class="name"><a href="/c/2">Bo</a></td><td></td></tr></tbody></table>`);
    const rows = proposeRows(pick(".name a"), page);
    expect(rows).toMatchObject({ count: 2 });
    // The row of headings has no name, and so is none.
    const found = selectAll(page, rows?.row ?? "").slice(1);
    expect(found.map((row) => readFirst(row, rows?.id ?? [])?.text)).toEqual(["/c/1", "/c/2"]);
    expect(
      found.map(
        (row) =>
          readFirst(
            row,
            (rows?.name ?? []).map((select) => ({ select })),
          )?.text,
      ),
    ).toEqual(["Ada", "Bo"]);
  });

  test("are a list's whose rows have neither id nor link", () => {
    show(`<md-list><md-list-item aria-label="Ada"><div class="sg-tile-content"><div class="sg-md-subhead">Ada</div><div class="sg-md-body">ada@b.example</div></div></md-list-item>
      <md-list-item aria-label="Bo"><div class="sg-tile-content"><div class="sg-md-subhead">Bo</div><div class="sg-md-body">bo@b.example</div></div></md-list-item></md-list>`);
    const rows = proposeRows(pick(".sg-md-subhead"), page);
    expect(rows).toMatchObject({ count: 2, id: [] });
    // Then what identifies is what they show: here an e-mail.
    const [email, ...others] = rows?.fields ?? [];
    expect(email?.system).toBe("email");
    expect(others).toEqual([]);
    expect(selectAll(page, rows?.row ?? "").map((row) => readFirst(row, email?.places ?? [])?.text)).toEqual([
      "ada@b.example",
      "bo@b.example",
    ]);
  });

  test("are none where nothing repeats", () => {
    show("<main><h1>Ada</h1><p>Text</p></main>");
    expect(proposeRows(pick("h1"), page)).toBeUndefined();
  });
});
