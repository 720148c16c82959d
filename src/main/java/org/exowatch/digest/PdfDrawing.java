package org.exowatch.digest;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the picture of a page on paper, with the fonts of the text around it. Of SVG it
 * knows what {@code map.svg.mustache} holds: groups, horizontal lines, circles and lines
 * of text, which may be turned; anything else is left out.
 */
final class PdfDrawing implements SVGDrawer.SVGImage {

	/** Pixels of CSS, 1/96 inch: 20 cm, so that it never has to be cut. */
	private static final double HIGHEST = 756;

	private static final Pattern LINE = Pattern.compile("M(\\d+) (\\d+)H(\\d+)");

	private static final Pattern TURNED = Pattern.compile("rotate\\((-?\\d+) .*");

	private final Element svg;

	private final double width;

	private final double height;

	/** Dots of the device a unit of the picture. */
	private final double scale;

	private PdfDrawing(Element svg, double dotsPerPixel) {
		this.svg = svg;
		this.width = number(svg, "width", 0);
		this.height = number(svg, "height", 0);
		this.scale = dotsPerPixel * Math.min(1, HIGHEST / this.height);
	}

	@Override
	public int getIntrinsicWidth() {
		return (int) Math.ceil(this.width * this.scale);
	}

	@Override
	public int getIntrinsicHeight() {
		return (int) Math.ceil(this.height * this.scale);
	}

	@Override
	public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
		new Pen(device, context, x, y).draw(this.svg);
	}

	/** What an element says, else the nearest one around it that says it. */
	private static String said(Element element, String attribute, String otherwise) {
		for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
			if (around.hasAttribute(attribute)) {
				return around.getAttribute(attribute);
			}
		}
		return otherwise;
	}

	private static double number(Element element, String attribute, double otherwise) {
		String said = said(element, attribute, "");
		return said.isEmpty() ? otherwise : Double.parseDouble(said);
	}

	/** On one place of a page. */
	private final class Pen {

		private final OutputDevice device;

		private final RenderingContext context;

		private final double left;

		private final double top;

		Pen(OutputDevice device, RenderingContext context, double left, double top) {
			this.device = device;
			this.context = context;
			this.left = left;
			this.top = top;
		}

		void draw(Element element) {
			switch (element.getTagName()) {
				case "svg", "g" -> {
					for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
						if (child instanceof Element below) {
							draw(below);
						}
					}
				}
				case "path" -> line(element);
				case "circle" -> circle(element);
				case "text" -> text(element);
				default -> {
				}
			}
		}

		private double x(double x) {
			return this.left + x * PdfDrawing.this.scale;
		}

		private double y(double y) {
			return this.top + y * PdfDrawing.this.scale;
		}

		private void line(Element path) {
			Matcher line = LINE.matcher(path.getAttribute("d"));
			if (line.matches()) {
				double y = y(Integer.parseInt(line.group(2)));
				stroke(path, new Line2D.Double(x(Integer.parseInt(line.group(1))), y,
						x(Integer.parseInt(line.group(3))), y));
			}
		}

		private void circle(Element circle) {
			double radius = number(circle, "r", 0) * PdfDrawing.this.scale;
			Shape disc = new Ellipse2D.Double(x(number(circle, "cx", 0)) - radius, y(number(circle, "cy", 0)) - radius,
					2 * radius, 2 * radius);
			this.device.setColor(colour(said(circle, "fill", "#000000")));
			this.device.fill(disc);
			stroke(circle, disc);
		}

		private void stroke(Element element, Shape shape) {
			String stroke = said(element, "stroke", "none");
			if (!stroke.equals("none")) {
				this.device.setColor(colour(stroke));
				this.device
					.setStroke(new BasicStroke((float) (number(element, "stroke-width", 1) * PdfDrawing.this.scale)));
				this.device.draw(shape);
			}
		}

		private void text(Element element) {
			String text = element.getTextContent();
			if (text.isBlank()) {
				return;
			}
			FontSpecification font = font(element);
			this.device.setColor(colour(said(element, "fill", "#000000")));
			this.device.setFont(this.context.getFont(font));
			int wide = this.context.getTextRenderer()
				.getWidth(this.context.getFontContext(), this.context.getFont(font), text);
			double back = said(element, "text-anchor", "start").equals("middle") ? wide / 2.0 : 0;
			double x = x(number(element, "x", 0));
			double y = y(number(element, "y", 0));
			Matcher turned = TURNED.matcher(element.getAttribute("transform"));
			this.device.pushTransformLayer(
					turned.matches() ? turn(Integer.parseInt(turned.group(1)), x, y) : new AffineTransform());
			this.context.getTextRenderer().drawString(this.device, text, (float) (x - back), (float) y);
			this.device.popTransformLayer();
		}

		private FontSpecification font(Element text) {
			FontSpecification font = new FontSpecification();
			font.families = new String[] { PdfFonts.SANS };
			font.size = (float) (number(text, "font-size", 12) * PdfDrawing.this.scale);
			font.fontWeight = said(text, "font-weight", "normal").equals("bold") ? IdentValue.BOLD : IdentValue.NORMAL;
			font.fontStyle = IdentValue.NORMAL;
			font.variant = IdentValue.NORMAL;
			return font;
		}

		/** In the PDF's coordinates: from the page's lower left corner, upwards. */
		private AffineTransform turn(int degrees, double x, double y) {
			PageBox page = this.context.getPage();
			CssContext css = this.context;
			double right = x + page.getMarginBorderPadding(css, CalculatedStyle.LEFT);
			double up = page.getHeight(css)
					- (y + page.getMarginBorderPadding(css, CalculatedStyle.TOP) - page.getPaintingTop());
			return AffineTransform.getRotateInstance(Math.toRadians(-degrees), right, up);
		}

		private FSRGBColor colour(String hex) {
			return new FSRGBColor(Integer.parseInt(hex.substring(1), 16));
		}

	}

	/** Finds the pictures of a page. */
	static final class Drawer implements SVGDrawer {

		@Override
		public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double cssWidth, double cssHeight,
				double dotsPerPixel) {
			return new PdfDrawing(svg, dotsPerPixel);
		}

		@Override
		public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
			// Pictures have the fonts of the page.
		}

		@Override
		public void addFontFile(java.io.File file, String family, Integer weight, FontStyle style) {
			// As above.
		}

		@Override
		public void close() {
			// It holds nothing open.
		}

	}

}
