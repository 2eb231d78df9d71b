import type { Messages } from './en';

/** Spanish for every country that speaks it; the reader is "tú". */
export const es: Messages = {
  page: {
    title: 'Sigue tu pedido',
    orderTitle: '{stage} · Pedido {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Error: {title}',
    description: 'Mira dónde está tu pedido: qué está hecho, qué viene después y cómo seguir cada paquete.',
    skip: 'Ir al contenido',
    demo: 'Datos de demostración: estos pedidos son inventados.',
    trackAnother: 'Buscar otro pedido',
    language: 'Idioma: {name}',
  },

  lookup: {
    heading: '¿Dónde está tu pedido?',
    intro: 'Con un solo número sabes qué está hecho, qué viene después y cómo seguir cada paquete.',
    label: 'Número de pedido',
    hint: 'Está en el asunto del correo de confirmación y en la nota de entrega.',
    hintPaste: 'Puedes pegar la línea entera o un enlace al pedido.',
    exampleSubject: 'Tu pedido {number} está confirmado',
    exampleFrom: 'Asunto:',
    submit: 'Buscar mi pedido',
  },

  problem: {
    heading: 'Hay un problema',
    invalidNumber: 'Escribe un número de pedido de 1 a 128 caracteres, tal como aparece en tu correo.',
    invalidProof: 'Escribe el correo del pedido o el código postal de entrega.',
    noMatch: 'El correo o el código postal no coincide con este número de pedido. Revisa los dos.',
    tooManyProofs: {
      one: 'Has probado demasiadas veces. Espera {count} minuto antes de volver a intentarlo.',
      other: 'Has probado demasiadas veces. Espera {count} minutos antes de volver a intentarlo.',
    },
    proofUnavailable: 'Ahora mismo no podemos comprobarlo. Vuelve a intentarlo en un minuto.',
  },

  numberLost: {
    heading: '¿Qué pedido es?',
    text: 'No nos ha llegado el número. Escríbelo y lo buscamos.',
  },
  invalidNumber: {
    heading: 'Eso no parece un número de pedido',
  },
  notFound: {
    heading: 'Todavía no conocemos este número de pedido',
    text: 'No hemos encontrado nada para {po}.',
    checkNumber: 'Compáralo con el número de tu correo de confirmación, letras y guiones incluidos.',
    newOrder: '¿Acabas de hacer el pedido? Puede tardar unas horas en aparecer aquí.',
    help: '¿Sigue sin aparecer? Escríbenos y lo buscamos.',
  },
  unavailable: {
    heading: 'Ahora mismo no podemos consultar el estado de los pedidos',
    text: 'Esto no afecta a tu pedido. Vuelve a intentarlo en un minuto.',
    retry: 'Volver a intentarlo',
  },
  tooMany: {
    heading: 'Hagamos una pequeña pausa',
    text: {
      one: 'Ha habido demasiadas búsquedas desde tu conexión. Vuelve en {count} minuto.',
      other: 'Ha habido demasiadas búsquedas desde tu conexión. Vuelve en {count} minutos.',
    },
    retry: 'Volver a intentarlo',
  },
  linkInvalid: {
    heading: 'Este enlace no funciona',
    text: 'Puede que falte una parte. Ábrelo desde el mensaje original o escribe el número de pedido.',
  },
  linkExpired: {
    heading: 'Este enlace ha caducado',
    text: 'Por privacidad, estos enlaces duran un tiempo limitado. Con el número de pedido puedes seguir viéndolo.',
  },
  verification: {
    heading: 'Una cosa más, por tu privacidad',
    text: 'Escribe el correo del pedido o el código postal de entrega.',
  },
  pageNotFound: {
    heading: 'No hay ninguna página en esta dirección',
    text: 'Puede que el enlace sea antiguo o esté incompleto. Los pedidos se buscan por su número:',
  },
  broken: {
    heading: 'Algo ha fallado por nuestra parte',
    text: 'Esto no afecta a tu pedido. Vuelve a intentarlo y, si sigue igual, avísanos.',
    reference: 'Referencia para nuestro equipo: {id}',
    retry: 'Volver a intentarlo',
  },

  proof: {
    heading: 'Ver el destino',
    text: 'Confirma que este pedido es tuyo y verás su destino.',
    parcelsHeading: 'Ver los números de seguimiento y el destino',
    parcelsText: 'Confirma que este pedido es tuyo para ver ambos.',
    label: 'Correo electrónico o código postal',
    hint: 'El correo del pedido o el código postal de entrega.',
    submit: 'Ver',
    number: 'Número de pedido',
    withoutProof: 'Ver el pedido sin este dato',
  },

  order: {
    number: 'Pedido {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      one: '{answer}; {count} artículo se ha cancelado.',
      other: '{answer}; {count} artículos se han cancelado.',
    },
    answerWithCanceled: {
      one: '{answer}; otro se ha cancelado.',
      other: '{answer}; otros {count} se han cancelado.',
    },
    answers: {
      received: 'Hemos recibido tu pedido',
      inReview: 'Estamos revisando tu pedido',
      inReviewProduction: 'Estamos eligiendo dónde imprimir tu pedido',
      inReviewIntake: 'Estamos revisando tu pedido antes de imprimirlo',
      inProduction: 'Tu pedido está en producción',
      itemsPacked: {
        one: 'Tu pedido está en producción; ya está empaquetado {count} de los {total} artículos',
        other: 'Tu pedido está en producción; ya están empaquetados {count} de los {total} artículos',
      },
      packed: 'Tu pedido está empaquetado',
      itemsShipped: {
        one: 'Se ha enviado {count} de los {total} artículos',
        other: 'Se han enviado {count} de los {total} artículos',
      },
      partlyShipped: 'Una parte de tu pedido ya se ha enviado',
      shipped: 'Tu pedido se ha enviado',
      shippedInPackages: {
        one: 'Tu pedido se ha enviado en {count} paquete',
        other: 'Tu pedido se ha enviado en {count} paquetes',
      },
      packagesDelivered: {
        one: 'Se ha entregado {count} de los {total} paquetes',
        other: 'Se han entregado {count} de los {total} paquetes',
      },
      delivered: 'Tu pedido se ha entregado',
      canceled: 'Tu pedido se ha cancelado',
      inProgress: 'Tu pedido está en curso',
    },

    stages: {
      received: 'Recibido',
      'in-review': 'En revisión',
      'in-production': 'En producción',
      packed: 'Empaquetado',
      'partly-shipped': 'Enviado parcialmente',
      shipped: 'Enviado',
      delivered: 'Entregado',
      canceled: 'Cancelado',
      'in-progress': 'En curso',
    },

    itemStates: {
      received: 'Recibido',
      'in-review': 'En revisión',
      'in-production': 'En producción',
      packed: 'Empaquetado',
      packedAndSent: 'Empaquetado y enviado',
      shipped: 'Enviado',
      canceled: 'Cancelado',
      'in-progress': 'En curso',
    },

    timeline: 'Avance de tu pedido',
    stepStates: { done: 'Hecho', current: 'Ahora', upcoming: 'Pendiente' },
    seenOn: 'visto el {day}',
    seenBetween: 'entre el {from} y el {to}',
    next: {
      received: 'Después pasa a producción.',
      inReview: 'La producción empieza en cuanto termine la revisión.',
      inReviewProduction: 'La producción empieza en cuanto se elija el taller de impresión.',
      inReviewIntake: 'Se revisan la dirección, el diseño y las existencias; después empieza la producción.',
      inProduction: 'Después se empaqueta todo.',
      packed: 'Después pasa al transportista.',
      partlyShipped: 'Los demás artículos aún no se han enviado.',
      shipped: 'Ha salido con el transportista.',
      inProgress: 'Por ahora no tenemos más detalles.',
    },
    progressPacked: 'Empaquetados: {count} de {total}',
    progressShipped: 'Enviados: {count} de {total}',
    progressDelivered: 'Entregados: {count} de {total}',
    canceledNote: 'Este pedido no seguirá adelante. Si no lo esperabas, escríbenos.',
    firstScan: 'Los transportistas suelen tardar uno o dos días en mostrar el primer movimiento.',
    noDeliveryDate: 'No tenemos la fecha de entrega. Puede que aparezca en la página del transportista.',

    packages: 'Paquetes',
    package: 'Paquete',
    packageNumber: 'Paquete {number} de {total}',
    labelOnly: 'La etiqueta está impresa; aún no sabemos si el paquete ha salido.',
    trackingNumber: 'Número de seguimiento',
    noTrackingNumber: 'Todavía sin número de seguimiento.',
    noNumberGiven: 'No se ha indicado ningún número de seguimiento para este pedido.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyNumber: 'Copiar el número de seguimiento',
    copyNumberOf: 'Copiar el número de seguimiento del paquete {number}',
    trackAt: 'Seguir en {host}',
    trackWith: 'Seguir con {carrier}',
    lastMile: 'Te lo entrega la oficina de correos. Correos no muestra nada hasta que tiene el paquete.',
    packageDelivered: 'Según el transportista, este paquete está entregado.',
    packageNotDelivered: 'Según el transportista, aún no está entregado.',
    hiddenNumbers: 'Para ver los números de seguimiento, escribe abajo el correo o el código postal.',
    noAssignment: 'El taller de impresión no nos dice qué artículo va en cada paquete.',

    items: 'Artículos',
    itemCount: { one: '{count} en total', other: '{count} en total' },
    unnamedItem: 'Artículo sin descripción',
    noItems: 'No tenemos la lista de artículos de este pedido.',
    sku: 'Ref. {sku}',
    showMore: { one: 'Mostrar {count} más', other: 'Mostrar {count} más' },
    canceledItems: 'Cancelados',

    destination: 'Destino',

    checked: 'Consultado: {time} (tu hora)',
    checkedIn: 'Consultado: {time} ({zone})',
    asOf: 'A fecha de {time}',
    checkAgain: 'Volver a consultar',
    checking: 'Consultando…',
    autoRefresh: 'Actualizar automáticamente',
    nothingNew: 'Sin novedades. {checked}.',
    changed: 'Novedad: {answer}',
    outage: 'No podemos conectar con el taller de impresión. Último estado conocido: {time}.',
    offline: 'No tienes conexión. Último estado conocido: {time}.',
    limited: 'Dejamos de consultar un momento. Último estado conocido: {time}.',
    linkEnded: 'Este enlace ha caducado y la página ya no se actualiza. Último estado conocido: {time}.',

    since: 'Desde tu última visita el {day}: {changes}.',
    sinceStage: 'ha pasado de «{before}» a «{after}»',
    sincePackages: { one: 'hay {count} paquete nuevo', other: 'hay {count} paquetes nuevos' },
    sincePacked: {
      one: 'se ha empaquetado {count} artículo más',
      other: 'se han empaquetado {count} artículos más',
    },
    sinceCanceled: {
      one: 'se ha cancelado {count} artículo',
      other: 'se han cancelado {count} artículos',
    },
  },

  topics: {
    heading: 'Qué puedes hacer',
    questions: {
      late: 'No ha llegado. ¿Qué puedo hacer?',
      'no-scan-yet': '¿Por qué el seguimiento aún no muestra nada?',
      'delivered-not-received': 'Pone entregado, pero no lo tengo',
      'wrong-or-damaged': '¿Hay algo mal o dañado?',
      'on-hold': '¿Por qué se está revisando?',
      canceled: '¿Qué pasa con mi reembolso?',
      'order-again': '¿Puedo recibirlo todavía?',
      when: '¿Cuándo llegará?',
      'change-or-cancel': '¿Puedo cambiarlo o cancelarlo?',
    },
    texts: {
      late: {
        one: 'Se envió hace más de {count} día. Mira primero la página del transportista y el buzón, y pregunta a los vecinos. Si no está, escríbenos y lo investigamos.',
        other:
          'Se envió hace más de {count} días. Mira primero la página del transportista y el buzón, y pregunta a los vecinos. Si no está, escríbenos y lo investigamos.',
      },
      noScanYet:
        'Los transportistas suelen tardar uno o dos días en mostrar el primer movimiento. Si después sigue sin aparecer nada, escríbenos.',
      deliveredNotReceived:
        'Mira cerca de la puerta y pregunta a los vecinos y a quienes viven contigo. Espera un día, porque algunos paquetes aparecen más tarde. Luego pregunta en tu oficina de correos y, si sigue sin estar, escríbenos.',
      wrongOrDamaged: {
        one: 'Haz una foto y envíanosla en el plazo de {count} día desde la entrega.',
        other: 'Haz una foto y envíanosla en los {count} días siguientes a la entrega.',
      },
      onHold: 'Tu pedido se revisa antes de producirlo. Si falta algo, el taller de impresión nos avisa.',
      onHoldProduction:
        'Se está eligiendo dónde imprimirlo. Si falta algo, el taller de impresión nos avisa.',
      onHoldIntake:
        'Se están revisando la dirección, el diseño y las existencias. Si falta algo, el taller de impresión nos avisa.',
      canceled: 'Los reembolsos los hace nuestra tienda, no el taller de impresión. Pregúntanos por el tuyo.',
      orderAgain: 'Un pedido cancelado no se puede reanudar. Pregúntanos o haz un pedido nuevo.',
      when: 'No tenemos fecha de entrega. Cuando se haya enviado, puede que la página del transportista muestre una.',
      whenShipped:
        'La página del transportista muestra por dónde va y quizá una fecha. Si el seguimiento no avanza, escríbenos.',
      changeEarly: 'Pregúntanos ya. Una vez en producción, no se puede cancelar.',
      changeInProduction:
        'Ya no se puede cancelar. A veces la dirección todavía se puede cambiar hasta que se empaqueta, así que pregúntanos ya.',
      changeTooLate: 'Ya no se puede cambiar ni cancelar. Pregúntanos qué puedes hacer cuando llegue.',
      changeUnknown: 'Pregúntanos ya: te diremos qué es posible todavía.',
    },
    usual: {
      range: {
        one: 'Los pedidos suelen salir entre {from} y {count} días después de llegar al taller de impresión ({orders} pedidos recientes).',
        other:
          'Los pedidos suelen salir entre {from} y {count} días después de llegar al taller de impresión ({orders} pedidos recientes).',
      },
      within: {
        one: 'Los pedidos suelen salir en {count} día desde que llegan al taller de impresión ({orders} pedidos recientes).',
        other:
          'Los pedidos suelen salir en {count} días desde que llegan al taller de impresión ({orders} pedidos recientes).',
      },
      came: {
        one: 'El tuyo llegó hace {count} día.',
        other: 'El tuyo llegó hace {count} días.',
      },
      cameToday: 'El tuyo llegó hoy.',
      slower: 'Es más de lo que tardaron 9 de cada 10 pedidos recientes. Escríbenos y lo revisamos.',
    },
    ask: 'Preguntar a la tienda',
    mailSubject: 'Pedido {po}: {question}',
    mailNumber: 'Número de pedido: {po}',
    mailPage: 'La página del pedido dice: {answer}',
  },

  recent: {
    heading: 'Vistos hace poco',
    note: 'Guardado solo en este navegador.',
    seen: 'visto el {day}',
    forgetOne: 'Quitar el pedido {po}',
    forgetAll: 'Borrar la lista',
    forgotten: 'Quitado.',
  },

  share: {
    heading: 'Ten esta página a mano',
    copyLink: 'Copiar enlace',
    linkCopied: 'Enlace copiado',
    share: 'Compartir…',
    print: 'Imprimir',
    printedFrom: 'La página de este pedido: {address}',
    qrLabel: 'Código QR de la página de este pedido',
  },

  help: {
    heading: '¿Dudas?',
    text: 'Te ayudamos con gusto. Ten a mano el número de pedido {po}.',
    textWithoutNumber: 'Te ayudamos con gusto.',
    email: 'Escribir a {email}',
    contact: 'Obtener ayuda',
    emailSubject: 'Pedido {po}',
  },

  reply: {
    hello: 'Hola:',
    answer: 'Sobre tu pedido {po}: {answer}',
    follow: 'Puedes seguirlo aquí cuando quieras:',
    expires: 'Este enlace funciona hasta el {day}.',
    regards: 'Un saludo',
  },
};
