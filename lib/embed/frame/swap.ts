/**
 * Makes an element look like its next version, touching only what differs: what a reader has focused, opened or
 * typed elsewhere stays as it is.
 */
export function swapChanges(now: Element, next: Element): void {
  if (now.isEqualNode(next)) return;
  swapAttributes(now, next);
  const nextNodes = [...next.childNodes];
  nextNodes.forEach((nextNode, index) => {
    const node = now.childNodes[index];
    if (!node) now.append(nextNode);
    else if (!isSamePart(node, nextNode)) node.replaceWith(nextNode);
    else if (node instanceof Element && nextNode instanceof Element) swapChanges(node, nextNode);
    else if (node.nodeValue !== nextNode.nodeValue) node.nodeValue = nextNode.nodeValue;
  });
  while (now.childNodes.length > nextNodes.length) now.lastChild?.remove();
}

function isSamePart(node: Node, nextNode: Node): boolean {
  const id = (of: Node) => (of instanceof Element ? of.id : '');
  return node.nodeName === nextNode.nodeName && id(node) === id(nextNode);
}

function swapAttributes(now: Element, next: Element): void {
  for (const { name } of [...now.attributes]) {
    // What the reader opened stays open.
    if (name !== 'open' && !next.hasAttribute(name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
}
