/** How a platform puts an order number into a link: what to paste, where, and what to mind. */
export interface Macro {
  platform: string;
  where: string;
  code: string;
  note: string;
}

/** Reply macros and email lines that link to an order, for the platforms most stores use. */
export function buildMacros(origin: string): Macro[] {
  const order = `${origin}/track?po=`;
  return [
    {
      platform: 'Zendesk',
      where: 'Admin Center → Workspaces → Macros → the comment of a macro',
      code: `You can follow your order here: ${order}{{ticket.ticket_field_123456}}`,
      note: 'Put the id of your ticket field for the order number in place of 123456. It stands in Objects and rules → Fields.',
    },
    {
      platform: 'Gorgias',
      where: 'Settings → Macros → the text of a macro',
      code: `You can follow your order here: ${order}{{ticket.customer.integrations.shopify.orders[0].order_number}}`,
      note: 'Gorgias fills in the customer’s latest Shopify order, and nothing where it knows none.',
    },
    {
      platform: 'Intercom',
      where: 'Settings → Macros → the text of a macro',
      code: `You can follow your order here: ${order}{{user.order_number|fallback:""}}`,
      note: 'Insert the attribute that holds the order number with the { } button, in place of the part in braces.',
    },
    {
      platform: 'Shopify email',
      where: 'Settings → Notifications → Order confirmation or Shipping confirmation → Edit code',
      code: `<a href="${order}{{ name | url_encode }}">Track your order</a>`,
      note: '“name” is the number as customers know it, such as #1004. Use order_number where orders reach the print shop without the #.',
    },
    {
      platform: 'WooCommerce email',
      where: 'The functions.php of your child theme, or a code snippet plugin',
      code: wooCommerceCode(order),
      note: 'Puts the link above the order table of every email that WooCommerce sends about an order.',
    },
  ];
}

function wooCommerceCode(order: string): string {
  return `add_action( 'woocommerce_email_before_order_table', function ( $order, $to_admin, $plain_text ) {
  $url = '${order}' . rawurlencode( $order->get_order_number() );
  echo $plain_text
    ? "Track your order: $url\\n\\n"
    : '<p><a href="' . esc_url( $url ) . '">Track your order</a></p>';
}, 10, 3 );`;
}
