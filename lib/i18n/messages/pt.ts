import type { Messages } from './en';

/** Portuguese as Brazil writes it; the reader is “você”, mostly left unsaid. */
export const pt: Messages = {
  page: {
    title: 'Acompanhe seu pedido',
    orderTitle: '{stage} · Pedido {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Erro: {title}',
    description:
      'Veja onde está seu pedido: o que já foi feito, o que vem depois e como rastrear cada pacote.',
    skip: 'Ir para o conteúdo',
    demo: 'Dados de demonstração: estes pedidos são fictícios.',
    trackAnother: 'Procurar outro pedido',
    language: 'Idioma: {name}',
  },

  lookup: {
    heading: 'Onde está seu pedido?',
    intro: 'Um só número mostra o que já foi feito, o que vem depois e como rastrear cada pacote.',
    label: 'Número do pedido',
    hint: 'Está no assunto do e-mail de confirmação e na nota do pacote.',
    hintPaste: 'Você pode colar a linha inteira ou um link do pedido.',
    exampleSubject: 'Seu pedido {number} está confirmado',
    exampleFrom: 'Assunto:',
    submit: 'Encontrar meu pedido',
  },

  problem: {
    heading: 'Há um problema',
    invalidNumber: 'Digite um número de pedido com 1 a 128 caracteres, como aparece no seu e-mail.',
    invalidProof: 'Digite o e-mail do pedido ou o CEP de entrega.',
    noMatch: 'O e-mail ou o CEP não corresponde a este número de pedido. Confira os dois.',
    tooManyProofs: {
      one: 'Muitas tentativas. Aguarde {count} minuto e tente de novo.',
      other: 'Muitas tentativas. Aguarde {count} minutos e tente de novo.',
    },
    proofUnavailable: 'No momento, não é possível verificar. Tente de novo em um minuto.',
  },

  numberLost: {
    heading: 'Qual é o pedido?',
    text: 'Não recebemos o número. Digite-o e vamos procurar.',
  },
  invalidNumber: {
    heading: 'Isto não parece um número de pedido',
  },
  notFound: {
    heading: 'Não encontramos este número de pedido',
    text: 'Nada foi encontrado para {po}.',
    checkNumber: 'Compare-o com o número do e-mail de confirmação, incluindo letras e hífens.',
    newOrder: 'Acabou de fazer o pedido? Um pedido novo pode levar algumas horas para aparecer aqui.',
    help: 'Ainda não apareceu? Fale conosco e vamos procurar.',
  },
  unavailable: {
    heading: 'No momento, não é possível consultar os pedidos',
    text: 'Seu pedido não é afetado. Tente de novo em um minuto.',
    retry: 'Tentar de novo',
  },
  tooMany: {
    heading: 'Vamos fazer uma pequena pausa',
    text: {
      one: 'Muitas consultas da sua rede. Volte em {count} minuto.',
      other: 'Muitas consultas da sua rede. Volte em {count} minutos.',
    },
    retry: 'Tentar de novo',
  },
  linkInvalid: {
    heading: 'Este link não funciona',
    text: 'Talvez esteja incompleto. Abra-o na mensagem original ou digite o número do pedido.',
  },
  linkExpired: {
    heading: 'Este link expirou',
    text: 'Por privacidade, estes links valem por tempo limitado. O número do pedido continua valendo.',
  },
  verification: {
    heading: 'Só mais uma coisa, pela sua privacidade',
    text: 'Digite o e-mail do pedido ou o CEP de entrega.',
  },
  pageNotFound: {
    heading: 'Não encontramos esta página',
    text: 'O link pode ser antigo ou estar incompleto. Procure o pedido pelo número:',
  },
  broken: {
    heading: 'Houve uma falha do nosso lado',
    text: 'Seu pedido não é afetado. Tente de novo e, se continuar assim, avise a gente.',
    reference: 'Referência para nosso suporte: {id}',
    retry: 'Tentar de novo',
  },

  proof: {
    heading: 'Ver o destino',
    text: 'Confirme que este pedido é seu para ver o destino.',
    parcelsHeading: 'Ver códigos de rastreio e destino',
    parcelsText: 'Confirme que este pedido é seu para ver ambos.',
    label: 'E-mail ou CEP',
    hint: 'O e-mail do pedido ou o CEP de entrega.',
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
      one: '{answer}; {count} outro foi cancelado.',
      other: '{answer}; outros {count} foram cancelados.',
    },
    answers: {
      received: 'Recebemos seu pedido',
      inReview: 'Seu pedido está em análise',
      inReviewProduction: 'Estamos escolhendo onde imprimir seu pedido',
      inReviewIntake: 'Estamos conferindo seu pedido antes da impressão',
      inProduction: 'Seu pedido está em produção',
      itemsPacked: {
        one: 'Seu pedido está em produção; {count} dos {total} itens já está embalado',
        other: 'Seu pedido está em produção; {count} dos {total} itens já estão embalados',
      },
      packed: 'Seu pedido está embalado',
      itemsShipped: {
        one: '{count} dos {total} itens foi enviado',
        other: '{count} dos {total} itens foram enviados',
      },
      partlyShipped: 'Parte do seu pedido já foi enviada',
      shipped: 'Seu pedido foi enviado',
      shippedInPackages: {
        one: 'Seu pedido foi enviado em {count} pacote',
        other: 'Seu pedido foi enviado em {count} pacotes',
      },
      packagesDelivered: {
        one: '{count} dos {total} pacotes foi entregue',
        other: '{count} dos {total} pacotes foram entregues',
      },
      delivered: 'Seu pedido foi entregue',
      canceled: 'Seu pedido foi cancelado',
      inProgress: 'Seu pedido está em andamento',
    },

    stages: {
      received: 'Recebido',
      'in-review': 'Em análise',
      'in-production': 'Em produção',
      packed: 'Embalado',
      'partly-shipped': 'Enviado parcialmente',
      shipped: 'Enviado',
      delivered: 'Entregue',
      canceled: 'Cancelado',
      'in-progress': 'Em andamento',
    },

    itemStates: {
      received: 'Recebido',
      'in-review': 'Em análise',
      'in-production': 'Em produção',
      packed: 'Embalado',
      packedAndSent: 'Embalado e enviado',
      shipped: 'Enviado',
      canceled: 'Cancelado',
      'in-progress': 'Em andamento',
    },

    timeline: 'Andamento do seu pedido',
    stepStates: { done: 'Feito', current: 'Agora', upcoming: 'Por vir' },
    seenOn: 'visto em {day}',
    seenBetween: 'entre {from} e {to}',
    next: {
      received: 'Depois, entra em produção.',
      inReview: 'A produção começa assim que a análise terminar.',
      inReviewProduction: 'A produção começa assim que a gráfica for escolhida.',
      inReviewIntake: 'Conferimos endereço, arte e estoque; depois começa a produção.',
      inProduction: 'Depois, tudo é embalado.',
      packed: 'Depois, vai para a transportadora.',
      partlyShipped: 'Os outros itens ainda não foram enviados.',
      shipped: 'Saiu com a transportadora.',
      inProgress: 'No momento, não temos mais detalhes.',
    },
    progressPacked: 'Embalados: {count} de {total}',
    progressShipped: 'Enviados: {count} de {total}',
    progressDelivered: 'Entregues: {count} de {total}',
    canceledNote: 'Este pedido não vai seguir adiante. Se você não esperava por isso, fale conosco.',
    firstScan: 'As transportadoras costumam levar um ou dois dias até mostrar a primeira leitura.',
    noDeliveryDate: 'Não temos a data de entrega. A página da transportadora talvez mostre uma.',

    packages: 'Pacotes',
    package: 'Pacote',
    packageNumber: 'Pacote {number} de {total}',
    labelOnly: 'A etiqueta está impressa; ainda não sabemos se o pacote saiu.',
    trackingNumber: 'Código de rastreio',
    noTrackingNumber: 'Ainda sem código de rastreio.',
    noNumberGiven: 'Nenhum código de rastreio foi informado para este pedido.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyNumber: 'Copiar o código de rastreio',
    copyNumberOf: 'Copiar o código de rastreio do pacote {number}',
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
    noItems: 'Não temos a lista de itens deste pedido.',
    sku: 'Ref. {sku}',
    showMore: { one: 'Mostrar mais {count}', other: 'Mostrar mais {count}' },
    canceledItems: 'Cancelados',

    destination: 'Destino',

    checked: 'Verificado: {time} (seu horário)',
    checkedIn: 'Verificado: {time} ({zone})',
    asOf: 'Situação em {time}',
    checkAgain: 'Verificar de novo',
    checking: 'Verificando…',
    autoRefresh: 'Atualizar automaticamente',
    nothingNew: 'Sem novidades. {checked}.',
    changed: 'Novidade: {answer}',
    outage: 'A gráfica não responde no momento. Último status conhecido: {time}.',
    offline: 'Você está sem internet. Último status conhecido: {time}.',
    limited: 'Fizemos uma breve pausa nas consultas. Último status conhecido: {time}.',
    linkEnded: 'Este link expirou e a página parou de se atualizar. Último status conhecido: {time}.',

    since: 'Desde sua última visita em {day}: {changes}.',
    sinceStage: 'passou de “{before}” para “{after}”',
    sincePackages: { one: 'há mais {count} pacote', other: 'há mais {count} pacotes' },
    sincePacked: { one: 'mais {count} item foi embalado', other: 'mais {count} itens foram embalados' },
    sinceCanceled: { one: '{count} item foi cancelado', other: '{count} itens foram cancelados' },
  },

  topics: {
    heading: 'O que você pode fazer',
    questions: {
      late: 'Não chegou. O que posso fazer?',
      'no-scan-yet': 'Por que o rastreio ainda não mostra nada?',
      'delivered-not-received': 'Consta como entregue, mas não recebi',
      'wrong-or-damaged': 'Algo veio errado ou danificado?',
      'on-hold': 'Por que está em análise?',
      canceled: 'E o meu reembolso?',
      'order-again': 'Ainda posso receber?',
      when: 'Quando vai chegar?',
      'change-or-cancel': 'Posso alterar ou cancelar?',
    },
    texts: {
      late: {
        one: 'Foi enviado há mais de {count} dia. Primeiro confira a página da transportadora, a caixa de correio e os vizinhos. Se não estiver lá, fale conosco e vamos procurar.',
        other:
          'Foi enviado há mais de {count} dias. Primeiro confira a página da transportadora, a caixa de correio e os vizinhos. Se não estiver lá, fale conosco e vamos procurar.',
      },
      noScanYet:
        'As transportadoras costumam levar um ou dois dias para mostrar a primeira leitura. Se depois disso o rastreio continuar vazio, fale conosco.',
      deliveredNotReceived:
        'Procure perto da porta e pergunte aos vizinhos e a quem mora com você. Espere um dia, pois alguns pacotes aparecem depois. Então pergunte na agência dos correios e, se ainda não tiver aparecido, fale conosco.',
      wrongOrDamaged: {
        one: 'Tire uma foto e envie para nós em até {count} dia após a entrega.',
        other: 'Tire uma foto e envie para nós em até {count} dias após a entrega.',
      },
      onHold: 'Seu pedido é conferido antes da produção. Se faltar algo, a gráfica nos avisa.',
      onHoldProduction: 'O local de impressão está sendo escolhido. Se faltar algo, a gráfica nos avisa.',
      onHoldIntake: 'Endereço, arte e estoque estão sendo conferidos. Se faltar algo, a gráfica nos avisa.',
      canceled: 'Quem reembolsa é a nossa loja, não a gráfica. Pergunte sobre o seu reembolso.',
      orderAgain: 'Um pedido cancelado não pode ser retomado. Fale conosco ou faça um novo pedido.',
      when: 'Não temos data de entrega. Depois do envio, a página da transportadora talvez mostre uma.',
      whenShipped:
        'A página da transportadora mostra por onde ele anda e talvez uma data. Se o rastreio ficar parado, fale conosco.',
      changeEarly: 'Fale conosco agora. Depois que entra em produção, não pode ser cancelado.',
      changeInProduction:
        'Não pode mais ser cancelado. Às vezes o endereço ainda pode ser alterado até ser embalado, então fale conosco agora.',
      changeTooLate:
        'Não pode mais ser alterado nem cancelado. Pergunte o que você pode fazer quando chegar.',
      changeUnknown: 'Fale conosco agora: vamos dizer o que ainda é possível.',
    },
    usual: {
      range: {
        one: 'Os pedidos costumam sair de {from} a {count} dias após chegarem à gráfica ({orders} pedidos recentes).',
        other:
          'Os pedidos costumam sair de {from} a {count} dias após chegarem à gráfica ({orders} pedidos recentes).',
      },
      within: {
        one: 'Os pedidos costumam sair em até {count} dia após chegarem à gráfica ({orders} pedidos recentes).',
        other:
          'Os pedidos costumam sair em até {count} dias após chegarem à gráfica ({orders} pedidos recentes).',
      },
      came: {
        one: 'O seu chegou há {count} dia.',
        other: 'O seu chegou há {count} dias.',
      },
      cameToday: 'O seu chegou hoje.',
      slower: 'É mais do que levaram 9 em cada 10 pedidos recentes. Fale conosco: vamos verificar.',
    },
    ask: 'Falar conosco',
    mailSubject: 'Pedido {po}: {question}',
    mailNumber: 'Número do pedido: {po}',
    mailPage: 'A página do pedido diz: {answer}',
  },

  recent: {
    heading: 'Vistos recentemente',
    note: 'Salvos apenas neste navegador.',
    seen: 'visto em {day}',
    forgetOne: 'Remover o pedido {po}',
    forgetAll: 'Limpar lista',
    forgotten: 'Removido.',
  },

  share: {
    heading: 'Tenha esta página à mão',
    copyLink: 'Copiar link',
    linkCopied: 'Link copiado',
    share: 'Compartilhar…',
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
    answer: 'Sobre seu pedido {po}: {answer}',
    follow: 'Acompanhe por aqui a qualquer momento:',
    expires: 'Até {day}, este link continua válido.',
    regards: 'Atenciosamente',
  },
};
