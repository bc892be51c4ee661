<#-- Parts that the three reports share. Texts: t(key); figures: value(f), interval(f), full(f), margin(f). -->

<#-- Numbers of the places that reviewers cite: chapter, section, paragraph, small in the margin. The id is made of the
     id of the section, so that it stays when other chapters and sections come or go. -->
<#assign chapterNumber = "", sectionNumber = 1, printed = 0, sectionId = "", counted = 0>
<#macro opens heading><#assign chapterNumber = heading.number, sectionNumber = 1, printed = 0, sectionId = heading.id, counted = 0></#macro>
<#macro enters id first=false><#if !first><#assign sectionNumber = sectionNumber + 1, printed = 0></#if><#if id != sectionId><#assign sectionId = id, counted = 0></#if></#macro>
<#macro say class=""><#assign printed = printed + 1, counted = counted + 1><p id="p-${sectionId}-${number(counted, 0)}"<#if class?has_content> class="${class}"</#if>><span class="pn">${chapterNumber}.${number(sectionNumber, 0)}.${number(printed, 0)}&#160;</span><#nested></p></#macro>

<#-- Whether the document is no longer to be used. What is bare leaves out what does not make another version of it: the
     list of changes, and which data and product it was made with. -->
<#function withdrawn><#return mark?? && mark.withdrawal??></#function>

<#macro page>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}">
<head>
<title>${title}</title>
<meta name="author" content="${front.cover.project}"/>
<meta name="subject" content="${front.cover.survey}"/>
</head>
<body>
<div class="running"><table><tr><td>${front.cover.title} · ${front.cover.territory}</td><#if mark?? && mark.line?has_content><td class="state">${mark.line}</td></#if><td class="r">${t("cover.wave", {"wave": front.cover.wave})}</td></tr></table></div>
<div class="foot"><#if front.cover.synthetic><span class="warn">${t("synthetic.short")}</span> · </#if>${front.imprint.documentId}<#if translated()?has_content> · ${translated()}</#if></div>
<div class="pageno">${t("page")} <span class="p"></span> ${t("page.of")} <span class="q"></span></div>
<#-- A withdrawn document says that it was, and why; nothing of what it said. -->
<#if withdrawn()><@cover/><#else><#nested></#if>
<@approvalPage/>
</body>
</html>
</#macro>

<#-- What a document shows of its state: a line on its first page, then an erratum or a withdrawal; an approval at the end. -->
<#macro stateLine><#if mark?? && mark.line?has_content><p class="state">${mark.line}<#if mark.notice?has_content><br/><span>${mark.notice}</span></#if></p></#if></#macro>

<#macro statePages>
<#if mark?? && mark.withdrawal??>
<section class="sheet statepage" id="withdrawal">
<h2>${t("withdrawal")}</h2>
<p class="lead">${t("withdrawal.lead")}</p>
<table><tbody><tr><th>${t("withdrawal.day")}</th><td>${mark.withdrawal.day}</td></tr>
<tr><th>${t("withdrawal.reason")}</th><td>${mark.withdrawal.reason}</td></tr></tbody></table>
</section>
</#if>
<#if mark?? && mark.errata?has_content>
<section class="sheet statepage" id="erratum">
<h2>${t("erratum")}</h2>
<p class="lead">${t((mark.approval??)?then("erratum.lead", "erratum.lead.earlier"))}</p>
<table><thead><tr><th>${t("erratum.day")}</th><th>${t("erratum.version")}</th><th>${t("erratum.text")}</th></tr></thead>
<tbody><#list mark.errata as e><tr><th class="nowrap">${e.day}</th><td>${e.version}</td><td>${e.text}</td></tr>
</#list></tbody></table>
</section>
</#if>
</#macro>

<#macro approvalPage>
<#if mark?? && mark.approval??>
<#local a = mark.approval>
<section class="sheet statepage approval" id="approval">
<h2>${t("approval")}</h2>
<p class="lead"><#if a.corrected>${t("approval.lead.corrected")}<#else>${t("approval.lead")}</#if></p>
<table><tbody><tr><th>${t("approval.document")}</th><td>${a.document}</td></tr>
<tr><th>${t("approval.version")}</th><td>${a.version}</td></tr>
<tr><th><#if a.corrected>${t("approval.content.corrected")}<#else>${t("approval.content")}</#if></th><td class="hash">SHA-256 ${a.content}</td></tr>
<#if a.comments?has_content><tr><th>${t("approval.comments")}</th><td>${a.comments}</td></tr></#if></tbody></table>
<h3>${t("approval.decisions")}</h3>
<table><thead><tr><th>${t("approval.when")}</th><th>${t("approval.what")}</th><th>${t("approval.version")}</th><th>${t("approval.who")}</th><th>${t("approval.until")}</th><th>${t("approval.note")}</th></tr></thead>
<tbody><#list a.decisions as d><tr><th class="nowrap">${d.when}</th><td>${d.what}</td><td>${d.about}</td><td>${d.who}</td><td class="nowrap"><#if d.until??>${d.until}</#if></td><td>${d.note}</td></tr>
</#list></tbody></table>
</section>
</#if>
</#macro>

<#-- Logos beside the funding statement, never higher than the emblem. -->
<#macro logos><#list front.cover.logos as l><td class="logo"><img style="width:${mm(l.width)}mm;height:${mm(l.height)}mm" src="${l.name}" alt="${l.words}"/></td></#list></#macro>

<#macro cover>
<div class="cover">
<div class="top">
<p class="survey">${front.cover.survey}</p>
<p class="level">${front.cover.title}</p>
<h1>${front.cover.territory}</h1>
<#if front.cover.place?has_content><p class="place">${front.cover.place}</p></#if>
<p class="wave">${t("cover.wave", {"wave": front.cover.wave})}</p>
<@stateLine/>
</div>
<#if front.cover.synthetic><p class="synthetic">${t("synthetic")}</p></#if>
<#if front.cover.notice?has_content && !withdrawn()><p class="notice">${front.cover.notice}</p></#if>
<div class="bottom">
<table role="presentation"><tr>
<#if front.cover.emblem><td style="width:27mm"><img style="width:27mm;height:18mm" src="drawing:emblem" alt="${t("emblem")}"/></td></#if>
<td><#if front.cover.funding?has_content><p class="funding">${front.cover.funding}</p></#if></td><@logos/>
</tr></table>
<p class="meta">${front.cover.programme} · ${front.cover.project}<br/>${t("cover.date", {"date": date(front.imprint.date)})} · ${t("cover.language")}<#if translated()?has_content> · ${translated()}</#if></p>
<@imprint/>
</div>
</div>
<@statePages/>
</#macro>

<#-- First page of a short report: the political page under a band. -->
<#macro frontPage heading>
<div class="band">
<p class="survey">${front.cover.survey} · ${front.cover.title}</p>
<h1>${front.cover.territory}</h1>
<@stateLine/>
<p class="place">${front.cover.place} · ${t("cover.wave", {"wave": front.cover.wave})} · ${t("cover.date", {"date": date(front.imprint.date)})} · ${t("cover.language")}<#if translated()?has_content> · ${translated()}</#if></p>
</div>
<#if front.cover.synthetic><p class="bandnote">${t("synthetic")}</p></#if>
<#if front.cover.notice?has_content><p class="bandnote n">${front.cover.notice}</p></#if>
<div class="sheet firstpage" id="${heading.id}">
<@opens heading/><h2><span class="no">${heading.number}</span> ${heading.title}</h2>
<@politics/>
<table class="fund" role="presentation"><tr>
<#if front.cover.emblem><td style="width:20mm"><img style="width:16.5mm;height:11mm" src="drawing:emblem" alt="${t("emblem")}"/></td></#if>
<td><#if front.cover.funding?has_content><p class="funding">${front.cover.funding}</p></#if><p class="meta">${front.cover.programme} · ${front.cover.project}</p></td><@logos/>
</tr></table>
</div>
<@statePages/>
</#macro>

<#-- The contents, in two columns where they stand across the page, the left one to be read first. -->
<#macro contentsList wide=true>
<nav class="contents" id="contents">
<h2>${t("contents")}</h2>
<#local half = wide?then((contents?size / 2)?ceiling, contents?size)>
<#if wide><div class="cols"><div class="col"></#if><ul>
<#list contents[0..<half] as c><li><a href="#${c.id}"><span class="no">${c.number}</span> ${c.title}</a></li>
</#list></ul><#if wide></div><div class="col gap"></div><div class="col"><ul>
<#list contents[half..] as c><li><a href="#${c.id}"><span class="no">${c.number}</span> ${c.title}</a></li>
</#list></ul></div></div></#if>
</nav>
</#macro>

<#-- Name and text of the imprint. -->
<#macro fact name><p><strong>${name}</strong> <#nested></p></#macro>

<#macro imprintIds>
<#list front.imprint.contacts as c><@fact c.role>${c.unit} · ${c.email} · ${c.link}</@fact>
</#list><@fact t("imprint.document")>${front.imprint.documentId}</@fact>
<@fact t("imprint.date")>${front.imprint.date}</@fact>
<#if !bare??><@fact t("imprint.template")>${front.imprint.template}</@fact></#if>
<#if front.imprint.frame?has_content><@fact t("imprint.frame")>${front.imprint.frame}</@fact></#if>
<@fact t("imprint.licence")>${front.imprint.licence} · ${front.imprint.licenceLink}</@fact>
</#macro>

<#macro imprintTexts>
<#if !bare??><@fact t("imprint.snapshot")><span class="hash">SHA-256 ${front.imprint.snapshot}</span></@fact></#if>
<#if !withdrawn()><@fact t("imprint.rulebook")>${front.imprint.rulebook} <span class="hash">· SHA-256 ${front.imprint.rulebookHash}</span></@fact></#if>
<@fact t("imprint.disclaimer")>${front.imprint.disclaimer}</@fact>
<@fact t("imprint.accessibility")>${front.imprint.accessibility}</@fact>
</#macro>

<#macro imprint wide=true>
<#-- On the cover it follows the heading of the report, elsewhere one of a chapter: no level of headings may be left out. -->
<section class="imprint keep" id="imprint">
<#if wide><h2>${t("imprint")}</h2><#else><h3>${t("imprint")}</h3></#if>
<#if wide><div class="cols"><div class="col"><@imprintIds/></div><div class="col gap"></div><div class="col"><@imprintTexts/></div></div>
<#else><@imprintIds/><@imprintTexts/></#if>
</section>
</#macro>

<#macro keyFigures>
<div class="kpis">
<#list front.keyFigures as k><div class="kpi<#if k.low> o</#if>"><p class="l">${k.label}</p><p class="v">${value(k.figure)} <span>${margin(k.figure)}</span></p><#if k.bar gt 0><div class="bar"><div style="width:${k.bar?c}%"></div></div></#if><#if k.partner.value??><p>${t("kpi.partner", {"value": value(k.partner)})}</p></#if><#if k.change?has_content><p>${k.change}</p></#if></div>
</#list></div>
</#macro>

<#macro politics>
<@keyFigures/>
<h3>${t((summary.messages?size == 3)?then("summary.messages", "summary.messages.fewer"))}</h3>
<div class="messages">
<#list summary.messages as m><div class="message"><@say "say">${m.lead}</@say><#if m.detail?has_content><p>${m.detail}</p></#if></div>
</#list></div>
<div class="actions">
<h3>${t((summary.actions?size == 3)?then("summary.actions", "summary.actions.fewer"))}</h3>
<#if summary.actions?has_content><ol>
<#list summary.actions as a><li><span class="do">${a.title}</span> <span class="tag w">${a.rule}</span><br/><span class="how"><#if a.months?has_content>${t("summary.how.months", {"owner": a.owner, "step": a.firstStep, "cost": a.cost, "months": a.months})}<#else>${t("summary.how", {"owner": a.owner, "step": a.firstStep, "cost": a.cost})}</#if></span></li>
</#list></ol><#else><@say>${t("summary.noactions")}</@say></#if>
</div>
</#macro>

<#macro summaryPage heading>
<section class="chapter" id="${heading.id}"><@opens heading/>
<h2><span class="no">${heading.number}</span> ${heading.title}</h2>
<#if front.cover.notice?has_content><p class="flagline">${front.cover.notice}</p></#if>
<@politics/>
</section>
</#macro>

<#-- What changed since the last issue: a page, or one line where there is nothing to list. -->
<#macro changesPage flow=false>
<#if !bare??>
<section class="<#if changes.lines?has_content>${flow?then("flow", "chapter")} changes<#else>flow</#if>" id="changes">
<#if changes.lines?has_content>
<h2>${t("changes")}</h2>
<p class="lead">${changes.lead}</p>
<table id="changes-table"><caption>${t("changes.table")}</caption>
<thead><tr><th>${t("column.change")}</th><th>${t("column.what")}</th><th>${t("column.from")}</th><th>${t("column.to")}</th><th>${t("column.cause")}</th><th>${t("column.where")}</th></tr></thead>
<tbody><#list changes.lines as l><tr><td>${l.kind}</td><th>${l.what}</th><td>${l.from}</td><td>${l.to}</td><td>${l.cause}</td><td><#if l.target?has_content><a href="#${l.target}">${l.where}</a><#else>${l.where}</#if></td></tr>
</#list></tbody></table>
<#if changes.more?has_content><p>${changes.more}</p></#if>
<#else><p class="small">${changes.lead}</p></#if>
</section>
</#if>
</#macro>

<#macro guide breaks=false>
<section class="box guide<#if breaks> chapter</#if>" id="guide">
<h3>${t("guide")}</h3>
<table>
<tr><td class="sym">48 (44 ${t("guide.to")} 52)</td><td>${t("guide.interval")}</td></tr>
<tr><td class="sym">${t("guide.pale.sign")}</td><td>${t("guide.pale")}</td></tr>
<tr><td class="sym">u · e · :c · :</td><td>${t("guide.flags")}</td></tr>
<tr><td class="sym">${t("guide.band.sign")}</td><td><#list front.bands as b>${b}<#sep>${t("list.between")} </#sep></#list>. ${t("guide.bands")}</td></tr>
</table>
</section>
</#macro>

<#macro method>
<section class="box teal" id="method">
<h3>${t("method")}</h3>
<p>${front.method.definition}</p>
<table><thead><tr><th>${t("column.survey")}</th><th>${t("column.area")}</th><th>${t("column.fielddates")}</th><th class="n">${t("column.accepted")}</th><th class="n">${t("column.rate")}</th></tr></thead>
<tbody><#list front.method.surveys as s><tr><th>${s.name}</th><td>${s.whose}</td><td>${s.fieldDates}</td><td class="n">${s.answers}</td><td class="n">${s.responseRate}</td></tr>
</#list></tbody></table>
<p class="small">${front.method.weighting}</p>
</section>
</#macro>

<#macro chart c sourced=true>
<div class="chart" id="f-${c.id}">
<h3><span class="no">${c.number}</span> ${c.title}</h3>
<p class="note">${c.note}</p>
<figure><img style="width:${mm(c.width)}mm;height:${mm(c.height)}mm" src="drawing:${c.id}" alt="${c.alternative}"/><#if sourced>
<figcaption>${c.source}</figcaption></#if></figure>
</div>
</#macro>

<#macro figureTable d>
<#local intervals = d.columns?size gt 1 && d.columns?size lt 5 && d.rows?filter(r -> r.figures?filter(f -> f.lower??)?size gt 0)?size gt 0>
<table id="t-${d.id}" class="<#if (d.rows?size lt 8)>keep</#if><#if intervals> intervals of${number(d.columns?size, 0)}</#if>"><caption>${d.title}</caption>
<thead><tr><th>${d.rowHeader}</th><#list d.columns as h><th class="n">${h}</th></#list></tr></thead>
<tbody><#list d.rows as r><tr><th>${r.label}</th><#list r.figures as f><td class="n">${value(f)?replace(" ", "\xA0")}<#if (d.columns?size < 5) && f.lower??> <span class="ci">${interval(f)?replace(" ", "\xA0")}</span></#if><#if f.note?has_content><#if (d.columns?size == 1)> · <#else><br/></#if><span class="ci">${f.note}</span></#if></td></#list></tr>
</#list></tbody></table>
</#macro>

<#macro wordTable d>
<table id="w-${d.id}"<#if (d.rows?size lt 7)> class="keep"</#if>><caption>${d.title}</caption>
<thead><tr><#list d.columns as h><th>${h}</th></#list></tr></thead>
<tbody><#list d.rows as r><tr><#list r.cells as c><#if c?is_first><th<#if (c?length < 13)> class="nowrap"</#if>>${c}</th><#else><td<#if (c?length < 13)> class="nowrap"</#if>>${c}</td></#if></#list></tr>
</#list></tbody></table>
</#macro>

<#-- A note, name and text in one paragraph; the first of a list has the title of the list. -->
<#macro note d>
<#if d.title?has_content><div class="notes" id="w-${d.id}"><p>${d.title}</p></div></#if>
<#list d.rows as r><p class="entry"><#list r.cells as c><#if c?is_first><strong>${c}<#if (c?length gt 8)>.</#if></strong><#else> ${c}</#if></#list></p></#list>
</#macro>

<#-- About how many letters a note takes, with its title and the rest of its last line. -->
<#function weight b>
<#local letters = 30>
<#if b.words??>
<#if b.words.title?has_content><#local letters = 160></#if>
<#list b.words.rows as r><#list r.cells as c><#local letters = letters + c?length></#list></#list>
</#if>
<#return letters>
</#function>

<#-- Short notes in two columns of about the same length, few enough that little stays white where a page ends; long
     ones across the page, since beside a long one the other column would stay white. -->
<#macro notes blocks>
<#local all = 0, start = 0, letters = 0>
<#list blocks as b><#local all = all + weight(b)></#list>
<#list blocks as b>
<#if (all gt 250 * blocks?size)><@block b/>
<#else><#local letters = letters + weight(b)>
<#if (letters gt 1500) || b?is_last><@noteColumns blocks start b?index letters/><#local start = b?index + 1, letters = 0></#if></#if>
</#list>
</#macro>

<#macro noteColumns blocks first last letters>
<#local half = last + 1, seen = 0>
<#list blocks as b><#if (b?index gte first) && (b?index lte last)>
<#if (half gt last) && (b?index gt first) && (seen + weight(b) / 2 gte letters / 2)><#local half = b?index></#if><#local seen = seen + weight(b)>
</#if></#list>
<div class="cols"><div class="col"><#list blocks as b><#if (b?index gte first) && (b?index lt half)><@block b/></#if></#list></div><div class="col gap"></div><div class="col"><#list blocks as b><#if (b?index gte half) && (b?index lte last)><@block b/></#if></#list></div></div>
</#macro>

<#macro block b><#if b.figures??><@figureTable b.figures/><#elseif b.words??><#if b.words.columns?has_content><@wordTable b.words/><#else><@note b.words/></#if></#if></#macro>

<#-- Whether blocks are notes: a name and a text without columns. -->
<#function noted blocks><#return blocks?filter(b -> b.words?? && !b.words.columns?has_content)?size == blocks?size></#function>

<#-- Tables in two columns, or one across the page. -->
<#macro spread s>
<#if s.right?has_content><div class="cols"><div class="col"><#list s.left as b><@block b/></#list></div><div class="col gap"></div><div class="col"><#list s.right as b><@block b/></#list></div></div>
<#elseif noted(s.left)><@notes s.left/>
<#else><#list s.left as b><@block b/></#list></#if>
</#macro>

<#-- Whether a spread is short enough to be kept together with the heading above it. -->
<#function short s><#return s.right?has_content || (s.lines < 10)></#function>

<#-- Whether the chart at a place stands beside the next one. -->
<#function paired charts at><#return (charts?size gt at + 1) && (charts[at].width + charts[at + 1].width < 512)></#function>

<#-- Whether a section begins with a table that is too long to be kept together with its heading as one block. -->
<#function long s><#return !s.charts?has_content && s.spreads?has_content && !short(s.spreads[0])></#function>

<#-- Whether the source is printed below a chart: once for charts in a row that have the same. -->
<#function sourced charts at><#return (at + 1 gte charts?size) || (charts[at + 1].source != charts[at].source)></#function>

<#-- Two charts beside each other; one source line when they have the same. -->
<#macro pair charts at>
<#local a = charts[at], b = charts[at + 1], one = (a.source == b.source)>
<div class="cols"><div class="col" style="width:${mm(a.width + 10)}mm"><@chart c=a sourced=(!one)/></div><div class="col"><@chart c=b sourced=(!one)/></div></div><#if one && sourced(charts, at + 1)><p class="source">${a.source}</p></#if>
</#macro>

<#-- Whether the only chart of a section leaves room for its only table beside it. -->
<#function beside s><#return (s.charts?size == 1) && (s.charts[0].width < 270) && (s.spreads?size == 1) && !s.spreads[0].right?has_content></#function>

<#-- Heading, sentences and the first chart or table of a section: what must stay together. -->
<#macro sectionStart s>
<#if s.heading?has_content><h3>${s.heading}</h3></#if>
<#list s.paragraphs as p><@say>${p}</@say>
</#list>
<#if beside(s)><div class="cols"><div class="col" style="width:${mm(s.charts[0].width + 10)}mm"><@chart s.charts[0] false/></div><div class="col gap"></div><div class="col"><#list s.spreads[0].left as b><@block b/></#list></div></div><p class="source">${s.charts[0].source}</p>
<#elseif paired(s.charts, 0)><@pair s.charts 0/>
<#elseif s.charts?has_content><@chart s.charts[0] sourced(s.charts, 0)/>
<#elseif s.spreads?has_content && short(s.spreads[0])><@spread s.spreads[0]/>
</#if>
</#macro>

<#macro sectionRest s>
<#local next = paired(s.charts, 0)?then(2, 1)>
<#list s.charts as c><#if c?index == next><#if paired(s.charts, next)><@pair s.charts next/><#local next = next + 2><#else><@chart c sourced(s.charts, next)/><#local next = next + 1></#if></#if></#list>
<#if !beside(s)><#list s.spreads as d><#if !(d?is_first && !s.charts?has_content && short(d))><@spread d/></#if></#list></#if>
</#macro>

<#macro section s first=false>
<section id="${s.id}"<#if (s.figures?size gt 2) || (s.tables?size gt 2)> class="dense"</#if>><@enters s.id first/>
<div class="keep<#if long(s)> start</#if>"><@sectionStart s/></div>
<@sectionRest s/>
</section>
</#macro>

<#macro chapterHead heading lead>
<@opens heading/><h2><span class="no">${heading.number}</span> ${heading.title}</h2>
<#if lead?has_content><@say "lead">${lead}</@say></#if>
</#macro>

<#-- A chapter; its heading stays with what comes first. -->
<#macro chapter c flow=false split=false>
<section class="${flow?then("flow", "chapter")}" id="${c.heading.id}">
<#if c.sections?has_content>
<div class="keep<#if long(c.sections[0])> start</#if>"><@chapterHead c.heading c.lead/><@enters c.sections[0].id true/><@sectionStart c.sections[0]/></div>
<@sectionRest c.sections[0]/>
<#list c.sections as s><#if !s?is_first><@section s/></#if></#list>
<#nested>
<#else><div<#if !split> class="keep"</#if>><@chapterHead c.heading c.lead/><#nested></div></#if>
</section>
</#macro>

<#macro sign f><#if !f.value?? || f.unclear><span class="pale">${value(f)}</span><#elseif f.lower?? && f.upper?? && (f.lower > 0)><span class="up">${value(f)}</span><#elseif f.lower?? && f.upper?? && (f.upper < 0)><span class="down">${value(f)}</span><#else><span class="pale">${value(f)}</span></#if></#macro>

<#macro scorecardTable>
<div class="score"><table id="scorecard-table"><caption>${t("scorecard.table")}</caption>
<thead><tr><th>${t("column.indicator")}</th><th class="n">${t("column.valueci")}</th><#if scorecard.compared><th class="n">${t("column.partner")}</th><th class="n">${t("column.gappartner")}</th></#if><#if scorecard.trend><th class="n">${t("column.change")}</th></#if><#if scorecard.compared><th>${t("column.band")}</th><th>${t("column.rank")}</th></#if></tr></thead>
<tbody>
<#list scorecard.lines as l><tr class="${l.head?then("head", "part")}"><th>${l.name}</th><td class="n">${value(l.value)}<#if l.value.lower??> <span class="ci">${interval(l.value)}</span></#if></td><#if scorecard.compared><td class="n">${value(l.partner)}</td><td class="n">${value(l.gap)}</td></#if><#if scorecard.trend><td class="n"><@sign l.change/></td></#if><#if scorecard.compared><td class="b">${l.band}</td><td class="b">${l.rank}</td></#if></tr>
</#list></tbody></table>
<p class="small">${t("scorecard.note")}</p></div>
</#macro>

<#macro recommendation c>
<div class="card<#if c.indicative> indicative</#if>" id="r-${c.rule}">
<p class="tags"><span class="tag w">${c.rule}</span><#if c.priority??> <span class="tag t">${t("priority." + c.priority.band)}</span></#if><#if c.indicative> <span class="tag o">${t("indicative")}</span></#if><#if c.pinned> <span class="tag o">${t("override.pinned")}</span></#if></p>
<h3>${number(c.number, 0)}. ${c.title}</h3>
<#if c.generatedTitle?has_content><p class="why"><span class="tag o">${t("override.mark")}</span> ${t("override.generated", {"generated": c.generatedTitle})}</p></#if>
<#if c.reworded?has_content><p class="evidence">${c.reworded} <span class="tag o">${t("override.mark")}</span></p><p class="why">${t("override.generated", {"generated": c.evidence})}</p><#else><p class="evidence">${c.evidence}</p></#if>
<table>
<tr><th>${t("card.addressee")}</th><td>${c.addressee}</td><th class="s">${t("card.owner")}</th><td>${c.owner}</td></tr>
<tr><th>${t("card.step")}</th><td colspan="3">${c.firstStep}<#if c.generatedStep?has_content> <span class="tag o">${t("override.mark")}</span><br/><span class="why">${t("override.generated", {"generated": c.generatedStep})}</span></#if></td></tr>
<tr><th>${t("card.measure")}</th><td colspan="3">${c.kpi}<#if c.kpiNow??>: ${full(c.kpiNow)}</#if><#if c.kpiTarget?has_content> → ${c.kpiTarget}</#if></td></tr>
<tr><th>${t("card.effort")}</th><td>${t("cost." + c.cost)}<#if c.months?has_content> · ${c.months}</#if></td><th class="s">${t("card.hook")}</th><td>${c.hook?has_content?then(c.hook, t("word.none"))}</td></tr>
<#if c.linked?has_content || c.drivers?has_content><tr><#if c.linked?has_content><th>${t("card.linked")}</th><td<#if !c.drivers?has_content> colspan="3"</#if>>${c.linked}</td></#if><#if c.drivers?has_content><th<#if c.linked?has_content> class="s"</#if>>${t("card.drivers")}</th><td<#if !c.linked?has_content> colspan="3"</#if>>${c.drivers}</td></#if></tr></#if>
<tr><th>${t("card.practices")}</th><td colspan="3"><#if c.practices?has_content><#list c.practices as p><p class="offer">${t("card.practice", {"title": p.title, "where": p.where, "years": p.years, "maturity": p.maturity, "reason": p.reason, "contact": p.contact})}</p></#list><#else>${c.noPractice}</#if></td></tr>
</table>
<p class="why"><#if c.cascade?has_content>${c.cascade} </#if>${c.basis}<#if c.note?has_content> ${c.note}</#if><#if c.priority??> ${t("card.arithmetic", {"p": number(c.priority.value, 1), "s": number(c.priority.severity, 3), "q": number(c.priority.confidence, 3), "r": number(c.priority.reach, 3), "f": number(c.priority.feasibility, 3), "u": number(c.priority.urgency, 3), "l": number(c.priority.localWeight, 3)})}</#if></p>
</div>
</#macro>

<#macro cardList flow=false>
<section class="${flow?then("flow", "chapter")}" id="${cards.heading.id}">
<div class="keep"><@chapterHead cards.heading cards.lead/>
<#if cards.matrix??><@chart cards.matrix/><#elseif cards.cards?has_content><@recommendation cards.cards[0]/></#if></div>
<#list cards.cards as c><#if cards.matrix?? || !c?is_first><@recommendation c/></#if></#list>
</section>
</#macro>

<#-- The box of requests; a long one may split, and should begin on a page of its own. -->
<#macro asksBox long=false collected=false>
<section class="box orange asks<#if long> split</#if>" id="asks">
<h3>${t(collected?then("asks.collected", "asks"))}</h3>
<#if asks.requests?has_content>
<table><thead><tr><th style="width:38mm">${t("column.asked")}</th><th style="width:14mm">${t("column.rule")}</th><th style="width:54mm">${t("column.request")}</th><th>${t("column.because")}</th></tr></thead>
<tbody><#list asks.requests as r><tr><th><#list r.asked as level><span class="tag">${level}</span><br/></#list><#if r.addressee?has_content><span class="small">${r.addressee}</span></#if></th><td class="nowrap">${r.rule}</td><td>${r.title}</td><td>${r.because}</td></tr>
</#list></tbody></table>
<#else><@say>${t("asks.none")}</@say></#if>
</section>
</#macro>

<#macro annexes flow=false>
<section class="${flow?then("flow", "chapter")} dense" id="annex-quality"><@opens {"id": "annex-quality", "number": "A"}/>
<h2><span class="no">A</span> ${t("heading.annex.quality")}</h2>
<@say "lead">${t("lead.annex.quality")}</@say>
<#list annex.quality as s><@section s s?is_first/></#list>
</section>
<section class="flow dense" id="annex-tables"><@opens {"id": "annex-tables", "number": "B"}/>
<div class="keep<#if annex.printed?has_content && !short(annex.printed[0])> start</#if>"><h2><span class="no">B</span> ${t("heading.annex.tables")}</h2>
<@say "lead">${t("lead.annex.tables")}</@say>
<#if annex.printed?has_content && short(annex.printed[0])><@spread annex.printed[0]/></#if></div>
<#list annex.printed as d><#if !(d?is_first && short(d))><@spread d/></#if></#list>
</section>
<section class="flow dense" id="annex-rules"><@opens {"id": "annex-rules", "number": "C"}/>
<h2><span class="no">C</span> ${t("heading.annex.rules")}</h2>
<#if annex.watchList.rows?has_content><@wordTable annex.watchList/><#else><h3>${annex.watchList.title}</h3><@say>${t("watch.none")}</@say></#if>
<#if annex.notEvaluable.rows?has_content><@wordTable annex.notEvaluable/><#else><h3>${annex.notEvaluable.title}</h3><@say>${t("notevaluable.none")}</@say></#if>
<#if annex.reserve?has_content><@say>${annex.reserve}</@say></#if>
<#if annex.overrides.rows?has_content><@wordTable annex.overrides/><p class="small">${t("overrides.note")}</p><#else><h3>${annex.overrides.title}</h3><@say>${t("overrides.none")}</@say></#if>
</section>
<#if annex.further?has_content>
<section class="flow dense" id="annex-further"><@opens {"id": "annex-further", "number": "D"}/>
<h2><span class="no">D</span> ${t("heading.annex.further")}</h2>
<#list annex.further as s><@section s s?is_first/></#list>
</section>
</#if>
</#macro>
