import type { Messages } from './en';

/**
 * Portuguese of both shores: words that Brazil and Portugal share, the reader not addressed by a pronoun, no gerund
 * where the two would differ.
 */
export const pt: Messages = {
  page: {
    title: 'Acompanhe o seu pedido',
    orderTitle: '{stage} · Pedido {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Erro: {title}',
    description: 'Veja onde está o seu pedido: o que já foi feito, o que vem a seguir e cada pacote.',
    skip: 'Ir para o conteúdo',
    demo: 'Dados de demonstração: estes pedidos são fictícios.',
    trackAnother: 'Procurar outro pedido',
    language: 'Idioma: {name}',
  },

  lookup: {
    heading: 'Onde está o seu pedido?',
    intro: 'Um só número mostra o que já foi feito, o que vem a seguir e onde está cada pacote.',
    label: 'Número do pedido',
    hint: 'Está no assunto do e-mail de confirmação e na nota que acompanha o pacote.',
    hintPaste: 'Pode colar a linha inteira ou um link do pedido.',
    exampleSubject: 'O seu pedido {number} está confirmado',
    exampleFrom: 'Assunto:',
    submit: 'Encontrar o meu pedido',
  },

  problem: {
    heading: 'Há um problema',
    invalidNumber: 'Escreva um número de pedido com 1 a 128 caracteres, tal como aparece no seu e-mail.',
    invalidProof: 'Escreva o e-mail ou o código postal (CEP) do pedido.',
    noMatch: 'Este número e este e-mail ou código postal não são do mesmo pedido. Confira os dois.',
    tooManyProofs: {
      one: 'Houve demasiadas tentativas. Espere {count} minuto antes da próxima.',
      other: 'Houve demasiadas tentativas. Espere {count} minutos antes da próxima.',
    },
    proofUnavailable: 'Neste momento não é possível verificar. Tente novamente dentro de um minuto.',
  },

  numberLost: {
    heading: 'Qual é o pedido?',
    text: 'O número do pedido perdeu-se pelo caminho. Escreva-o mais uma vez e nós o procuramos.',
  },
  invalidNumber: {
    heading: 'Isto não parece um número de pedido',
  },
  notFound: {
    heading: 'Ainda não conhecemos este número de pedido',
    text: 'Nada foi encontrado para {po}.',
    checkNumber: 'Compare-o com o número do e-mail de confirmação, incluindo letras e hífens.',
    newOrder: 'Acabou de fazer o pedido? Um pedido novo pode demorar algumas horas a aparecer aqui.',
    help: 'Continua sem aparecer? Pergunte-nos e nós o procuramos.',
  },
  unavailable: {
    heading: 'Neste momento não é possível consultar os pedidos',
    text: 'O seu pedido não é afetado. O número fica guardado: tente novamente dentro de um minuto.',
    retry: 'Tentar novamente',
  },
  tooMany: {
    heading: 'Vamos fazer uma pequena pausa',
    text: {
      one: 'Houve demasiadas consultas a partir da sua rede. Volte dentro de {count} minuto.',
      other: 'Houve demasiadas consultas a partir da sua rede. Volte dentro de {count} minutos.',
    },
    retry: 'Tentar novamente',
  },
  linkInvalid: {
    heading: 'Este link não abre nenhum pedido',
    text: 'Talvez tenha sido cortado pelo caminho. Abra-o na mensagem original ou escreva o número do pedido.',
  },
  linkExpired: {
    heading: 'Este link expirou',
    text: 'Por privacidade, estes links valem por tempo limitado. O número do pedido continua a funcionar.',
  },
  verification: {
    heading: 'Só mais uma coisa, pela sua privacidade',
    text: 'Para ver este pedido, escreva também o e-mail ou o código postal (CEP) com que foi feito.',
  },
  pageNotFound: {
    heading: 'Não há nenhuma página neste endereço',
    text: 'O link pode ser antigo ou estar incompleto. Procure o pedido pelo número:',
  },
  broken: {
    heading: 'Houve uma falha do nosso lado',
    text: 'O seu pedido não é afetado. Tente novamente; se continuar assim, avise-nos.',
    reference: 'Referência para o nosso suporte: {id}',
    retry: 'Tentar novamente',
  },

  proof: {
    heading: 'Veja para onde vai',
    text: 'Confirme que este pedido é seu e veja o destino.',
    parcelsHeading: 'Ver números de rastreio e destino',
    parcelsText: 'Confirme que este pedido é seu e veja tudo sobre os pacotes.',
    label: 'E-mail ou código postal (CEP)',
    hint: 'O que foi indicado ao fazer o pedido.',
    submit: 'Mostrar',
    number: 'Número do pedido',
    withoutProof: 'Ver o pedido sem este dado',
  },

  order: {
    number: 'Pedido {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      one: '{answer}; {count} item foi cancelado.',
      other: '{answer}; {count} itens foram cancelados.',
    },
    answerWithCanceled: {
      one: '{answer}; {count} foi cancelado.',
      other: '{answer}; {count} foram cancelados.',
    },
    answers: {
      received: 'Recebemos o seu pedido',
      inReview: 'O seu pedido está em verificação',
      inReviewProduction: 'Falta escolher onde imprimir o seu pedido',
      inReviewIntake: 'O seu pedido está em verificação antes da impressão',
      inProduction: 'O seu pedido está em produção',
      itemsPacked: {
        one: '{count} de {total} itens está embalado',
        other: '{count} de {total} itens estão embalados',
      },
      packed: 'O seu pedido está embalado',
      itemsShipped: {
        one: '{count} de {total} itens foi enviado',
        other: '{count} de {total} itens foram enviados',
      },
      partlyShipped: 'Parte do seu pedido já foi enviada',
      shipped: 'O seu pedido foi enviado',
      shippedInPackages: {
        one: 'O seu pedido foi enviado em {count} pacote',
        other: 'O seu pedido foi enviado em {count} pacotes',
      },
      packagesDelivered: {
        one: '{count} de {total} pacotes foi entregue',
        other: '{count} de {total} pacotes foram entregues',
      },
      delivered: 'O seu pedido foi entregue',
      canceled: 'O seu pedido foi cancelado',
      inProgress: 'O seu pedido está em curso',
    },

    stages: {
      received: 'Recebido',
      'in-review': 'Em verificação',
      'in-production': 'Em produção',
      packed: 'Embalado',
      'partly-shipped': 'Enviado em parte',
      shipped: 'Enviado',
      delivered: 'Entregue',
      canceled: 'Cancelado',
      'in-progress': 'Em curso',
    },

    itemStates: {
      received: 'Recebido',
      'in-review': 'Em verificação',
      'in-production': 'Em produção',
      packed: 'Embalado',
      packedAndSent: 'Embalado e enviado',
      shipped: 'Enviado',
      canceled: 'Cancelado',
      'in-progress': 'Em curso',
    },

    timeline: 'Andamento do seu pedido',
    stepStates: { done: 'Feito', current: 'Agora', upcoming: 'Por vir' },
    seenOn: 'visto em {day}',
    seenBetween: 'entre {from} e {to}',
    next: {
      received: 'A seguir, entra em produção.',
      inReview: 'A produção começa assim que a verificação terminar.',
      inReviewProduction: 'A produção começa assim que a gráfica for escolhida.',
      inReviewIntake: 'Endereço, arte e disponibilidade são verificados; depois começa a produção.',
      inProduction: 'A seguir, tudo é embalado.',
      packed: 'A seguir, é entregue à transportadora.',
      partlyShipped: 'Os outros itens seguem depois.',
      shipped: 'Agora está com a transportadora.',
      inProgress: 'No momento, não temos mais detalhes.',
    },
    progressPacked: 'Embalados: {count} de {total}',
    progressShipped: 'Enviados: {count} de {total}',
    progressDelivered: 'Entregues: {count} de {total}',
    canceledNote: 'Este pedido termina aqui. Se isso for uma surpresa, pergunte-nos.',
    firstScan: 'As transportadoras costumam levar um ou dois dias até mostrar a primeira leitura.',
    noDeliveryDate: 'A data de entrega não nos é comunicada. A página da transportadora talvez indique uma.',

    packages: 'Pacotes',
    package: 'Pacote',
    packageNumber: 'Pacote {number} de {total}',
    labelOnly: 'A etiqueta está impressa; ainda não sabemos se o pacote saiu.',
    trackingNumber: 'Número de rastreio',
    noTrackingNumber: 'Ainda sem número de rastreio.',
    noNumberGiven: 'Nenhum código de rastreio foi informado para este pedido.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyNumber: 'Copiar o número de rastreio {number}',
    trackAt: 'Rastrear em {host}',
    trackWith: 'Rastrear com {carrier}',
    lastMile: 'Os correios entregam na sua porta. Eles só mostram algo depois de receber o pacote.',
    packageDelivered: 'Segundo a transportadora, este pacote foi entregue.',
    packageNotDelivered: 'Segundo a transportadora, ainda não foi entregue.',
    hiddenNumbers: 'Para ver os códigos de rastreio, digite abaixo o e-mail ou o CEP.',
    noAssignment: 'A gráfica não nos informa qual item está em cada pacote.',

    items: 'Itens',
    itemCount: { one: '{count} no total', other: '{count} no total' },
    unnamedItem: 'Item sem descrição',
    noItems: 'O conteúdo deste pedido não nos é comunicado.',
    sku: 'Ref. {sku}',
    showMore: { one: 'Mostrar mais {count}', other: 'Mostrar mais {count}' },
    canceledItems: 'Cancelados',

    destination: 'Destino',

    checked: 'Verificado: {time} (hora local)',
    checkedIn: 'Verificado: {time} ({zone})',
    asOf: 'Situação em {time}',
    checkAgain: 'Verificar novamente',
    checking: 'Verificação em curso…',
    autoRefresh: 'Manter esta página atualizada',
    nothingNew: 'Sem novidades. {checked}.',
    changed: 'Novidade: {answer}',
    outage: 'A gráfica não responde neste momento. Último estado conhecido: {time}.',
    offline: 'Sem acesso à internet. Último estado conhecido: {time}.',
    limited: 'Fizemos uma breve pausa nas consultas. Último estado conhecido: {time}.',
    linkEnded: 'Este link expirou e a página deixou de se atualizar. Último estado conhecido: {time}.',

    since: 'Desde a sua última visita em {day}: {changes}.',
    sinceStage: 'passou de “{before}” para “{after}”',
    sincePackages: { one: 'há mais {count} pacote', other: 'há mais {count} pacotes' },
    sincePacked: { one: 'mais {count} item foi embalado', other: 'mais {count} itens foram embalados' },
    sinceCanceled: { one: '{count} item foi cancelado', other: '{count} itens foram cancelados' },
  },

  recent: {
    heading: 'Vistos recentemente',
    note: 'Guardados apenas neste navegador.',
    seen: 'visto em {day}',
    forgetOne: 'Esquecer o pedido {po}',
    forgetAll: 'Esquecer todos',
    forgotten: 'Esquecido.',
  },

  share: {
    heading: 'Tenha esta página à mão',
    copyLink: 'Copiar link',
    linkCopied: 'Link copiado',
    share: 'Enviar…',
    print: 'Imprimir',
    printedFrom: 'A página deste pedido: {address}',
    qrLabel: 'Código QR da página deste pedido',
  },

  help: {
    heading: 'Dúvidas?',
    text: 'Temos prazer em ajudar. Tenha à mão o número do pedido, {po}.',
    textWithoutNumber: 'Temos prazer em ajudar.',
    email: 'Escrever para {email}',
    contact: 'Obter ajuda',
    emailSubject: 'Pedido {po}',
  },

  reply: {
    hello: 'Olá!',
    answer: 'Sobre o seu pedido {po}: {answer}',
    follow: 'Pode acompanhá-lo aqui a qualquer momento:',
    expires: 'Até {day}, este link continua válido.',
    regards: 'Atenciosamente',
  },
};
