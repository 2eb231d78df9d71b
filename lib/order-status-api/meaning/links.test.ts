import { expect, test } from 'vitest';
import { numberInLink, readLink } from './links';

const hrefOf = (text: string) => {
  const link = readLink(text);
  return link.kind === 'link' ? link.href : link.kind;
};

test.each([
  ['www.ups.com/track?tracknum=1Z5R89390357567127', 'https://www.ups.com/track?tracknum=1Z5R89390357567127'],
  ['//www.ups.com/track', 'https://www.ups.com/track'],
  ['ups.com', 'https://ups.com/'],
  [' <https://a.example/x> ', 'https://a.example/x'],
  ['https://a.example/x?a=1&amp;b=2', 'https://a.example/x?a=1&b=2'],
  ['HTTP://WWW.USPS.COM/go', 'https://www.usps.com/go'],
  [
    'http://webtrack.dhlglobalmail.com/?trackingnumber=9',
    'http://webtrack.dhlglobalmail.com/?trackingnumber=9',
  ],
  ['http://ups.com.evil.example/', 'http://ups.com.evil.example/'],
  ['http://www.ups.com:8080/', 'http://www.ups.com:8080/'],
  ['https://a.example/?go=https%3A%2F%2Fb.example', 'https://a.example/?go=https%3A%2F%2Fb.example'],
  [
    'https://a.example/?track=&number=9400111899223197428497',
    'https://a.example/?track=&number=9400111899223197428497',
  ],
  ['“https://a.example/1”.', 'https://a.example/1'],
  ['"https://a.example/1"', 'https://a.example/1'],
  [
    'https://a.example/?l=420%2080205%209405510200829415553590',
    'https://a.example/?l=9405510200829415553590',
  ],
  ['https://a.example/?l=420+80205+9405510200829415553590', 'https://a.example/?l=9405510200829415553590'],
  ['https://a.example/code/12345?x=%D0%BFab%D0%BF', 'https://a.example/code/12345?x=%D0%BFab%D0%BF'],
  ['https://a.example/?mail=ada@b.example&n=1', 'https://a.example/?mail=ada@b.example&n=1'],
  [
    'https://a.example/%20420802059405510200829415553590/x?l=420802059405510200829415553590',
    'https://a.example/%209405510200829415553590/x?l=9405510200829415553590',
  ],
])('reads %s', (sent, href) => {
  expect(hrefOf(sent)).toBe(href);
});

test.each([
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/1',
    'https://user:secret@a.example/1',
    'https://',
  ],
  ...[
    'see e-mail',
    'file:///etc/passwd',
    '&#106;avascript:alert(1)',
    `https://a.example/${'a'.repeat(2000)}`,
  ],
  ...[
    'https://a.example/\nhttps://b.example/',
    'https://a.example/x\ty',
    'https://a.example/ https://b.example/',
  ],
  ...['https://a.example/,https://b.example/', 'www.a.example www.b.example', 'https://a.example/x&#10;y'],
  ...['<a href="https://a.example/1">Track</a>', '&lt;a href=&quot;https://a.example&quot;&gt;'],
  ...[
    'https://a.example/{number}',
    'https://a.example/?n={{ tracking_number }}',
    'https://a.example/%7Bn%7D',
  ],
  ...[
    'https://a.example/?n=%s',
    'https://a.example/[tracking]',
    'https://a.example/?n=$\x7bnumber}',
    'https://a.example/?n=@',
  ],
  ...[
    'https://a.example/?n=#NUMBER#',
    'https://a.example/?n=@tracking@',
    'https://a.example/?n=%5Bnumber%5D',
  ],
  ...['https://tools.usps.com/go/TrackConfirmAction?tLabels=', 'https://a.example/?trackingnumber=N/A'],
  ...['https://a.example/?n=', 'https://a.example/?n=null', 'https://a.example/?id=#'],
  ...['https://a.example/:number', 'https://a.example/?n=$TRACKING', 'https://a.example/?n=%TRACKING%'],
  ...['https://a.example/?n=__NUMBER__', 'https://a.example/?n=*|NUMBER|*', 'https://a.example/XXXXXX'],
  ...['https://a.example/?n=TRACKING_NUMBER', 'https://a.example/1%0D%0Ax'],
  ...['https://a.example/?tracknum=undefined', 'https://a.example/?awb=0', 'https://a.example/track/null'],
])('drops %s', (sent) => {
  expect(hrefOf(sent)).toBe('dropped');
});

test.each(['', ' ', 'N/A', '-', 'none', '#', '&nbsp;', '0'])(
  'finds no link in "%s", and nothing to drop',
  (sent) => {
    expect(hrefOf(sent)).toBe('none');
  },
);

test.each([
  ['https://www.ups.com/track?loc=en_US&tracknum=1Z5R89390357567127', '1Z5R89390357567127'],
  ['https://a.example/track/9405803699300124287899/', '9405803699300124287899'],
  ['https://a.example/?q=9405803699300124287899', '9405803699300124287899'],
  ['https://a.example/?n=9405803699300124287899&m=9400111899223197428497', null],
  ['https://a.example/track/latest', null],
  ['https://a.example/?order=12', null],
])('the number in %s is %s', (href, number) => {
  expect(numberInLink(href)).toBe(number);
});
