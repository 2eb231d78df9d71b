/**
 * Makes an element look like its next version, touching only what differs from the last one: what a reader has
 * focused, opened or typed stays as it is, and so does what a browser has translated.
 * @param last the version that `now` was made from, as it came
 */
export function swapChanges(now: Element, last: Element, next: Element): void {
  if (last.isEqualNode(next)) return;
  swapAttributes(now, last, next);
  if (!isAllElements(last) || !isAllElements(next) || now.children.length !== last.children.length) {
    // A translator puts elements of its own into text: what holds text is exchanged whole.
    now.replaceChildren(...copies([...next.childNodes]));
    return;
  }
  const nowParts = [...now.children];
  const nextParts = [...next.children];
  nowParts.forEach((part, index) => {
    const lastPart = last.children[index];
    const nextPart = nextParts[index];
    if (!lastPart || !nextPart) part.remove();
    else if (isSamePart(lastPart, nextPart)) swapChanges(part, lastPart, nextPart);
    else part.replaceWith(...copies([nextPart]));
  });
  now.append(...copies(nextParts.slice(nowParts.length)));
}

function copies(nodes: Node[]): Node[] {
  return nodes.map((node) => document.importNode(node, true));
}

function isAllElements(element: Element): boolean {
  return element.childElementCount === element.childNodes.length && element.childElementCount > 0;
}

function isSamePart(one: Element, other: Element): boolean {
  return one.nodeName === other.nodeName && one.id === other.id;
}

function swapAttributes(now: Element, last: Element, next: Element): void {
  for (const { name } of last.attributes) {
    if (!next.hasAttribute(name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (last.getAttribute(name) !== value) now.setAttribute(name, value);
  }
}
